import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What is mended in postgres.js 3.4.9, whose issues 1154 and 1208 no release has closed: a connection that is lost under
 * load ended the process, or stayed in the pool and answered nothing for half a minute.
 */
const changes = [
  // Statements of a transaction whose connection is gone: an uncaught TypeError, a moment later.
  {
    file: 'connection.js',
    from: `    if (stream)
      return queryError(`,
    to: `    if (!socket || socket.destroyed) {
      queryError(q, Errors.connection('CONNECTION_CLOSED', options))
      return true
    }

    if (stream)
      return queryError(`,
  },
  // What was left to be written kept the next connection from ever sending its first message.
  {
    file: 'connection.js',
    from: `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)
    socket.removeListener('connect', connected)
    idleTimer`,
    to: `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)
    socket.removeListener('connect', connected)
    idleTimer`,
  },
  // A query between the error and the close waited for ever, or was taken as done when the next connection was ready.
  {
    file: 'connection.js',
    from: `    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
    to: `    ;(query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = errorResponse = null
    rows = 0
`,
  },
  // A connection that was lost while it asked for its types ended the process; the next one asks again.
  {
    file: 'connection.js',
    from: `        return fetchArrayTypes()
`,
    to: `        return fetchArrayTypes().catch(() => {})
`,
  },
  // A transaction whose connection was lost went on within whatever the next connection did.
  {
    file: 'index.js',
    from: `      , prepare = null

    try {`,
    to: `      , prepare = null
      , lost = null

    try {`,
  },
  {
    file: 'index.js',
    from: `new Promise((_, reject) => connection.onclose = reject)`,
    to: `new Promise((_, reject) => connection.onclose = e => {
          lost = e
          while (queries.length)
            queries.shift().reject(e)
          reject(e)
        })`,
  },
  {
    file: 'index.js',
    from: `        q.catch(e => uncaughtError || (uncaughtError = e))
`,
    to: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost)
          return q.reject(lost)
`,
  },
]

/** Mends the installed postgres.js where it isn't mended yet. Throws where it is another one than these changes are for. */
export function patchPostgres(root) {
  const folder = join(root, 'node_modules/postgres/src')
  for (const file of new Set(changes.map((change) => change.file))) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    const mended = changes.filter((change) => change.file === file).reduce(mend, text)
    if (mended === text) continue
    // Put in place as a whole: other checkouts may share the old file by a link.
    writeFileSync(`${path}.mended`, mended)
    renameSync(`${path}.mended`, path)
  }
}

function mend(text, { file, from, to }) {
  if (text.includes(to)) return text
  if (text.split(from).length !== 2)
    throw new RangeError(
      `scripts/patch-postgres.mjs doesn't know this ${file} of postgres.js: see whether its changes are still needed.`,
    )
  return text.replace(from, () => to)
}

// After every installation, also by hand (postinstall in package.json).
if (process.argv[1] === import.meta.filename) patchPostgres(join(import.meta.dirname, '..'))
