import { ensurePackages, runCommand } from './setup.mjs'

ensurePackages()
await runCommand('serve.ts', 'serve')
