import { ensureBuilt, ensurePackages } from './setup.mjs'

ensurePackages()
ensureBuilt()
const { register } = await import('tsx/esm/api')
register()
const { simulate } = await import('./simulate.ts')
process.exit(await simulate(process.argv.slice(2)))
