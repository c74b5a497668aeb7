import { ensureBuilt, ensurePackages } from './setup.mjs'

ensurePackages()
ensureBuilt()
const { register } = await import('tsx/esm/api')
register()
const { takePictures } = await import('./pictures.ts')
await takePictures(process.argv.slice(2))
