import { ensurePackages } from './setup.mjs'

ensurePackages()
const { register } = await import('tsx/esm/api')
register()
const { dev } = await import('./dev.ts')
await dev(process.argv.slice(2))
