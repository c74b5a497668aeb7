import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createServer } from 'vite'

const root = join(import.meta.dirname, '..')
const page = 5173

/**
 * Runs Touchstone for its developers: the server, started anew after each change below server and db, and the client
 * by Vite, which changes pages in place. Open http://localhost:5173.
 */
export async function dev(args: readonly string[]): Promise<void> {
  const port = process.env.PORT ?? '3000'
  const watched = ['server', 'db'].map((folder) => `--watch-path=${join(root, folder)}`)
  const server = spawn(process.execPath, [...watched, join(root, 'scripts/serve.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PORT: port, PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${page}` },
  })
  process.env.TOUCHSTONE_SERVER ??= `http://127.0.0.1:${port}`
  const pages = await createServer({ configFile: join(root, 'client/vite.config.ts'), server: { port: page } })
  await pages.listen()
  const stop = async () => {
    server.kill('SIGTERM')
    await pages.close()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  server.once('exit', () => pages.close())
}
