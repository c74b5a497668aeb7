import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('reset.ts', 'reset')
