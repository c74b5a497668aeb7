import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type TestApp, withApp } from '../../testing/with-app.ts'

const script = 'assets/judge-0a1b2c3d.js'
const contents: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>Public</title><body><div id="app"></div></body>',
  'checkin.html': '<!doctype html><title>Check-in</title>',
  'judge.webmanifest': '{}',
  [script]: `console.log('${'mark '.repeat(100)}')`,
}

/** Runs a test with a client as the build leaves it: each file with its compressed copies, but for one without. */
async function withClient(run: (app: TestApp) => Promise<void>): Promise<void> {
  const client = await mkdtemp(join(tmpdir(), 'touchstone-client-'))
  try {
    await mkdir(join(client, 'assets'))
    for (const [file, text] of Object.entries(contents)) {
      await writeFile(join(client, file), text)
      if (file.endsWith('.webmanifest')) continue
      await writeFile(join(client, `${file}.br`), brotliCompressSync(text))
      await writeFile(join(client, `${file}.gz`), gzipSync(text))
    }
    await withApp(run, { client })
  } finally {
    await rm(client, { recursive: true, force: true })
  }
}

const get = ({ app }: TestApp, url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

test('a built file is sent as the best copy that the reader takes, under its own type', () =>
  withClient(async (app) => {
    const brotli = await get(app, `/${script}`, { 'accept-encoding': 'gzip, deflate, br, zstd' })
    assert.is(brotli.headers['content-encoding'], 'br')
    assert.is(brotliDecompressSync(brotli.rawPayload).toString(), contents[script])
    const gzip = await get(app, `/${script}`, { 'accept-encoding': 'gzip' })
    assert.is(gzip.headers['content-encoding'], 'gzip')
    assert.is(gunzipSync(gzip.rawPayload).toString(), contents[script])
    const plain = await get(app, `/${script}`)
    assert.is(plain.headers['content-encoding'], undefined)
    assert.is(plain.body, contents[script])
    for (const { headers } of [brotli, gzip, plain]) {
      assert.match(String(headers['content-type']), /^(text|application)\/javascript; charset=utf-8$/)
      assert.is(headers.vary, 'accept-encoding')
      assert.is(headers['cache-control'], 'public, max-age=31536000, immutable')
    }
  }))

test('a file without a copy is sent as it is, whatever the reader takes', () =>
  withClient(async (app) => {
    const { statusCode, headers, body } = await get(app, '/judge.webmanifest', {
      'accept-encoding': 'br, gzip, deflate',
    })
    assert.is(statusCode, 200)
    assert.is(headers['content-encoding'], undefined)
    assert.is(body, '{}')
  }))

test('a door is sent compressed, and keeps its own policy', () =>
  withClient(async (app) => {
    const { headers, rawPayload } = await get(app, '/checkin/batches', { 'accept-encoding': 'br' })
    assert.is(brotliDecompressSync(rawPayload).toString(), contents['checkin.html'])
    assert.is(headers['content-type'], 'text/html; charset=utf-8')
    assert.is(headers['cache-control'], 'no-cache')
    assert.is(headers.vary, 'accept-encoding')
    assert.match(String(headers['content-security-policy']), "'wasm-unsafe-eval'")
  }))

test('a page that content is filled into is never a copy without it', () =>
  withClient(async (app) => {
    const { headers, body } = await get(app, '/verify', { 'accept-encoding': 'br' })
    assert.is(headers['content-encoding'], undefined)
    assert.match(body, '<!doctype html>')
  }))

test('what the reader has already is not sent again, in any encoding, to somebody signed in neither', () =>
  withClient(async (app) => {
    const { headers: signedIn } = await app.as('administrator')
    for (const url of [`/${script}`, '/', '/checkin'])
      for (const encoding of ['br', 'gzip', 'identity']) {
        const headers = { ...signedIn, 'accept-encoding': encoding }
        const first = await get(app, url, headers)
        const again = await get(app, url, { ...headers, 'if-none-match': String(first.headers.etag) })
        assert.is(again.statusCode, 304, `${url} ${encoding}`)
        assert.is(again.body, '')
        assert.is(again.headers['cache-control'], first.headers['cache-control'])
        assert.match(String(again.headers['cache-control']), /immutable|no-cache/)
      }
  }))

test.run()
