import { ensureBuilt, ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
ensureBuilt()
await runCommand('bench.ts', 'bench')
