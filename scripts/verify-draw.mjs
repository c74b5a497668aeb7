import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('verify-draw.ts', 'verifyFile')
