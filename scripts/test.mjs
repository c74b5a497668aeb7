import { ensureBuilt, ensurePackages, root, stop } from './setup.mjs'

ensurePackages()
const { register } = await import('tsx/esm/api')
register()
const { readOptions } = await import('./test/options.ts')
const { runTests } = await import('./test/main.ts')

try {
  const options = readOptions(process.argv.slice(2))
  if (options.kinds.some((kind) => kind !== 'pure')) ensureBuilt()
  process.exitCode = await runTests(root, options)
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}
