import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('keys.ts', 'keys')
