import { ensureBuilt, ensurePackages } from './setup.mjs'

ensurePackages()
if (!process.argv.includes('--no-build')) ensureBuilt()
const { register } = await import('tsx/esm/api')
register()
const { start } = await import('./start.ts')
await start(process.argv.slice(2))
