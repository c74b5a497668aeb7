import { ensurePackages } from './setup.mjs'

ensurePackages()
const { register } = await import('tsx/esm/api')
register()
const { inspectScheme } = await import('./inspect-scheme.ts')
process.exitCode = await inspectScheme(process.argv.slice(2))
