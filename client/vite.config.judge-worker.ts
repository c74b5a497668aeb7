import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

const PAGE = 'judge.html'
const WORKER = 'judge-worker.js'
/** Files beside the bundle that the judge's page asks for. */
const besides = ['favicon.svg', 'theme.js', 'judge.webmanifest']

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 12)

/**
 * Writes into the judge's service worker which files to keep: the page, all that it loads or may load later, the style
 * sheet. A changed file changes the worker, which is how a browser notices a new version.
 */
export function judgeWorker(publicFolder: string): Plugin {
  return {
    name: 'judge-worker',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle[WORKER]
      if (worker?.type !== 'chunk') throw new Error(`${WORKER} is not in the bundle`)
      const names = [PAGE, ...scriptsOf(bundle), ...Object.keys(bundle).filter((name) => name.endsWith('.css'))]
      const files = [
        ...names.map((name) => [`/${name}`, hashOf(contentOf(bundle, name))]),
        ...besides.map((name) => [`/${name}`, hashOf(readFileSync(join(publicFolder, name)))]),
      ]
      const list = JSON.stringify(Object.fromEntries(files))
      worker.code = worker.code.replace('JUDGE_VERSION', `"${hashOf(list)}"`).replace('JUDGE_FILES', list)
    },
  }
}

/** The scripts that the judge's page loads, at once or when they are wanted. */
function scriptsOf(bundle: Rolldown.OutputBundle): string[] {
  const entry = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(`/${PAGE}`) === true,
  )
  const found = new Set<string>()
  const visit = (name: string) => {
    const file = bundle[name]
    if (file?.type !== 'chunk' || found.has(name)) return
    found.add(name)
    for (const next of [...file.imports, ...file.dynamicImports]) visit(next)
  }
  if (entry) visit(entry.fileName)
  if (found.size === 0) throw new Error(`${PAGE} has no script`)
  return [...found]
}

function contentOf(bundle: Rolldown.OutputBundle, name: string): string | Uint8Array {
  const file = bundle[name]
  if (!file) throw new Error(`${name} is not in the bundle`)
  return file.type === 'chunk' ? file.code : file.source
}
