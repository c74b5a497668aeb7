import { ensureBuilt, ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
if (!process.argv.includes('--no-build')) ensureBuilt()
await runCommand('start.ts', 'start')
