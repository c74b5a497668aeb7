import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { candidateFiles } from '../demo/candidates.ts'
import { nastyText, nastyTexts } from './nasty.ts'
import { type Chance, pick } from './pick.ts'

/** A body with its type. */
export interface Body {
  readonly type: string
  readonly payload: Buffer
}

const db = join(import.meta.dirname, '../../db/demo')
const demo = join(import.meta.dirname, '../demo')

/** Files as people send them, which are spoilt before they are sent. */
export async function readFiles(): Promise<Buffer[]> {
  const { table, photos } = await candidateFiles(3, [{ code: '6-31-01-03', level: '4' }])
  const table1 = 'number,points\n1,78.5\n2,absent\n'
  const marks = 'entry,aspect,judge,round,value\n1,A1.1,1,1,2\n'
  return [
    await readFile(join(db, 'marking-scheme-es2023.xlsx')),
    await readFile(join(demo, 'entries.csv')),
    ...[table, photos, table1, marks].map((content) => Buffer.from(content)),
  ]
}

/** A multipart body with one of the files under a name that may be missing, and with fields that may be nasty. */
export function uploadOf(files: readonly Buffer[], fields: Readonly<Record<string, string>>, chance: Chance): Body {
  const boundary = 'fuzz-boundary'
  const name =
    chance() < 0.5
      ? 'list.xlsx'
      : pick(nastyTexts, chance)
          .slice(0, 300)
          .replace(/["\r\n]/g, '')
  const disposition = chance() < 0.1 ? 'name="file"' : `name="file"; filename="${name}"`
  const parts = Object.entries(fields).map(([field, value]) => {
    const text = chance() < 0.15 ? nastyText(value, chance) : value
    return Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${text}\r\n`)
  })
  const head = `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: application/octet-stream\r\n\r\n`
  const file = [Buffer.from(head), spoilt(pick(files, chance), chance), Buffer.from('\r\n')]
  const end = chance() < 0.97 ? `--${boundary}--\r\n` : ''
  const payload = Buffer.concat([...parts, ...(chance() < 0.95 ? file : []), Buffer.from(end)])
  return { type: `multipart/form-data; boundary=${boundary}`, payload }
}

/** Lines of marks or scores with something nasty in one of their cells. */
export function linesOf(chance: Chance): Body {
  const isJson = chance() < 0.5
  const row = { number: 1, ticket: 12, points: '78.5', absent: false, entry: '1', aspect: 'A1.1', value: '2' }
  const spoiled = { ...row, [pick(Object.keys(row), chance)]: pick<unknown>([...nastyTexts, 1e308, null, {}], chance) }
  const text = isJson ? JSON.stringify(spoiled) : `${Object.keys(row).join()}\n${Object.values(spoiled).join()}`
  const types = isJson ? ['application/x-ndjson', 'application/json'] : ['text/csv']
  return { type: pick(types, chance), payload: spoilt(Buffer.from(text), chance) }
}

/** A file as it is, with a cell that is nasty, with bytes that fell over, or cut off. */
function spoilt(file: Buffer, chance: Chance): Buffer {
  const way = chance()
  if (way < 0.4) return file
  if (way < 0.5) return file.subarray(0, Math.floor(chance() * file.length))
  if (way < 0.75 && file.length < 100_000) {
    const cells = file.toString('utf8').split(',')
    cells[Math.floor(chance() * cells.length)] = pick(nastyTexts, chance)
    return Buffer.from(cells.join(','))
  }
  const bytes = Buffer.from(file)
  for (let i = 0; i < 5; i++) bytes[Math.floor(chance() * bytes.length)] = Math.floor(chance() * 256)
  return bytes
}
