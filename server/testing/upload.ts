import { newId } from '../platform/hash.ts'
import type { Caller } from './callers.ts'
import type { TestApp } from './with-app.ts'

/** What a file holds; null sends none. */
export type Content = string | Uint8Array | null

export interface Sent {
  readonly commandId?: string
  readonly encoding?: string
  readonly fileName?: string
  /** Further fields beside the file. */
  readonly fields?: Readonly<Record<string, string>>
  /** An archive of photos, sent after the file. */
  readonly photos?: Uint8Array
}

/** Sends a file as a browser does. Gives the status and what was answered. */
export async function send(
  { app }: TestApp,
  caller: Caller,
  url: string,
  file: Content,
  { commandId = newId(), encoding, fileName = 'entries.csv', fields = {}, photos }: Sent = {},
) {
  const form = new FormData()
  form.append('commandId', commandId)
  if (encoding) form.append('encoding', encoding)
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (file !== null) form.append('file', new Blob([new Uint8Array(Buffer.from(file))]), fileName)
  if (photos) form.append('photos', new Blob([new Uint8Array(photos)]), 'photos.zip')
  const request = new Request('http://touchstone.test', { method: 'POST', body: form })
  const type = request.headers.get('content-type') ?? ''
  const payload = Buffer.from(await request.arrayBuffer())
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { ...caller.headers, 'content-type': type },
    payload,
  })
  const body = answer.json()
  return { status: answer.statusCode, body, error: body.error ?? null }
}
