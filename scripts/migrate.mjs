import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('migrate.ts', 'migrateData')
