import { execFileSync } from 'node:child_process'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import type { LightMyRequestResponse } from 'fastify'
import type { Connection } from '#db/client'

/** What may not be read anywhere while names are sealed. */
export interface Secret {
  readonly what: string
  readonly pattern: RegExp
}

/** Everything that would name an entry that is sealed now: identifiers, names, numbers, delegations. */
export async function secretsOf({ sql }: Connection): Promise<Secret[]> {
  const rows = await sql<{ id: string; name: string; latin: string; number: number; body: string }[]>`
    select entry.id, entry.name, entry.latin_name as latin, entry.number, delegation.name as body
    from entry join delegation on delegation.id = entry.delegation_id
    join blind on blind.discipline_id = entry.discipline_id
    where blind.sealed_at is not null and blind.opened_at is null`
  return rows.flatMap(({ id, name, latin, number, body }) =>
    [id, name, latin, String(number), body].map((what) => ({ what, pattern: new RegExp(`(?<![\\w-])${what}(?!\\w)`) })),
  )
}

/** Which of the secrets stand in a text. */
export const foundIn = (text: string, secrets: readonly Secret[]): string[] =>
  secrets.filter(({ pattern }) => pattern.test(text)).map(({ what }) => what)

/** The text of an answer: of a workbook or an archive what is in it, of a PDF what is printed. */
export async function textOf({ rawPayload, body, headers }: LightMyRequestResponse): Promise<string> {
  if (rawPayload.subarray(0, 2).toString('latin1') === 'PK') return unzipped(rawPayload)
  if (headers['content-type'] !== 'application/pdf') return body
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: rawPayload }).toString()
}

async function unzipped(bytes: Buffer): Promise<string> {
  const archive = new ZipReader(new Uint8ArrayReader(new Uint8Array(bytes)))
  const texts: string[] = []
  for (const file of await archive.getEntries())
    if (!file.directory) texts.push(Buffer.from(await file.getData(new Uint8ArrayWriter())).toString())
  await archive.close()
  return texts.join('\n')
}
