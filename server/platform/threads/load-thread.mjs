// A thread doesn't take over the loader of the one that starts it, so it registers its own before it reads TypeScript.
import { register } from 'tsx/esm/api'

register()
await import(process.argv[2])
