import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('simulate.ts', 'simulate')
