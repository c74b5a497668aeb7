import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('replay.ts', 'replay')
