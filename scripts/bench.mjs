import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('bench.ts', 'bench')
