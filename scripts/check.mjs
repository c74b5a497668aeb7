import { ensurePackages, root } from './setup.mjs'

ensurePackages()
const { register } = await import('tsx/esm/api')
register()
const { check } = await import('./check/main.ts')

process.exitCode = check(root)
