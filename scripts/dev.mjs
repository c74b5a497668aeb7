import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('dev.ts', 'dev')
