import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('chaos.ts', 'chaos')
