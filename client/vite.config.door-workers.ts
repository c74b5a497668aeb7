import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** The chunk of which every door's worker is made. */
const WORKER = 'door-worker.js'

/** A door whose app is kept on the device. */
interface KeptDoor {
  readonly name: string
  readonly page: string
  /** Files beside the bundle that the page asks for. */
  readonly besides: readonly string[]
}

const doors: readonly KeptDoor[] = [
  { name: 'judge', page: 'judge.html', besides: ['favicon.svg', 'theme.js', 'judge.webmanifest'] },
  { name: 'checkin', page: 'checkin.html', besides: ['favicon.svg', 'theme.js', 'checkin.webmanifest'] },
  // A candidate's tickets, which are shown where no network is.
  { name: 'tickets', page: 'index.html', besides: ['favicon.svg', 'theme.js'] },
]

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 12)

/**
 * Makes a service worker for each kept door, `<name>-worker.js`, and writes into it which files to keep: the page, all
 * that it loads or may load later, the style sheet. A changed file changes the worker, which is how a browser notices a
 * new version.
 */
export function doorWorkers(publicFolder: string): Plugin {
  return {
    name: 'door-workers',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle[WORKER]
      if (worker?.type !== 'chunk') throw new Error(`${WORKER} is not in the bundle`)
      for (const { name, page, besides } of doors) {
        const styles = Object.keys(bundle).filter((file) => file.endsWith('.css'))
        const files = [
          ...[page, ...filesOf(bundle, page), ...styles].map((file) => [`/${file}`, hashOf(contentOf(bundle, file))]),
          ...besides.map((file) => [`/${file}`, hashOf(readFileSync(join(publicFolder, file)))]),
        ]
        const list = JSON.stringify(Object.fromEntries(files))
        const source = worker.code
          .replace('DOOR_NAME', `"${name}"`)
          .replace('DOOR_PAGE', `"/${page}"`)
          .replace('DOOR_VERSION', `"${hashOf(list)}"`)
          .replace('DOOR_FILES', list)
        this.emitFile({ type: 'asset', fileName: `${name}-worker.js`, source })
      }
      delete bundle[WORKER]
    },
  }
}

/** The scripts that a page loads, at once or when they are wanted, and the modules of machine code that these load. */
function filesOf(bundle: Rolldown.OutputBundle, page: string): string[] {
  const entry = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(`/${page}`) === true,
  )
  const found = new Set<string>()
  const visit = (name: string) => {
    const file = bundle[name]
    if (file?.type !== 'chunk' || found.has(name)) return
    found.add(name)
    for (const next of [...file.imports, ...file.dynamicImports]) visit(next)
  }
  if (entry) visit(entry.fileName)
  if (found.size === 0) throw new Error(`${page} has no script`)
  const code = [...found].map((name) => String(contentOf(bundle, name)))
  const modules = Object.keys(bundle).filter(
    (name) => name.endsWith('.wasm') && code.some((text) => text.includes(name.slice(name.lastIndexOf('/') + 1))),
  )
  return [...found, ...modules]
}

function contentOf(bundle: Rolldown.OutputBundle, name: string): string | Uint8Array {
  const file = bundle[name]
  if (!file) throw new Error(`${name} is not in the bundle`)
  return file.type === 'chunk' ? file.code : file.source
}
