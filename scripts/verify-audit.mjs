import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('verify-audit.ts', 'verify')
