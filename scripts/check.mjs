import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('check/main.ts', 'check')
