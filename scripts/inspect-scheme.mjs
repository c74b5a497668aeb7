import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('inspect-scheme.ts', 'inspectScheme')
