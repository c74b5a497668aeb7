import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { type RefusalFacts, Refused, refuse } from '#domain/kit/refusal'
import { startsWith, whyNotZip } from './file-kind.ts'

const MiB = 1024 * 1024

/** How large a workbook may be: as a file, unpacked (what it declares, and what is really there), and in parts. */
export const workbookLimits = { bytes: 25 * MiB, unpacked: 40 * MiB, parts: 2000 } as const

/** The parts of a workbook by their path, such as "xl/workbook.xml". */
export interface Archive {
  readonly paths: readonly string[]
  /** The text of a part; null where there is none. Refuses `workbook-broken` and `workbook-too-large`. */
  text(path: string): Promise<string | null>
}

/**
 * Opens the container of an xlsx workbook after checking all that can be checked without unpacking. Refuses
 * `workbook-not-xlsx`, `workbook-legacy`, `workbook-encrypted`, `workbook-too-large` and `workbook-broken`.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const refusal = whyNotZip(bytes)
  if (refusal) throw new Refused(refusal)
  if (bytes.length > workbookLimits.bytes) throw tooLarge('bytes', workbookLimits.bytes)
  const zip = await openZip(bytes)
  const entries = await listEntries(zip)
  if (!entries.has('[Content_Types].xml')) throw new Refused(refuse('workbook-not-xlsx'))
  const budget = { left: workbookLimits.unpacked }
  return {
    paths: [...entries.keys()],
    text: async (path) => {
      const entry = entries.get(path)
      return entry ? decode(await unpack(zip, entry, budget)) : null
    },
  }
}

const tooLarge = (what: string, limit: number) => new Refused(refuse('workbook-too-large', { what, limit }))

const broken = (facts: RefusalFacts) => new Refused(refuse('workbook-broken', facts))

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: false }).catch((fault: unknown) => {
    throw broken({ reason: reasonOf(fault) })
  })
}

/** What the zip reader said, which names no data of the file. */
const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault)).slice(0, 200)

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > workbookLimits.parts) throw tooLarge('parts', workbookLimits.parts)
  let declared = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Refused(refuse('workbook-encrypted'))
      if (entries.has(entry.fileName)) throw broken({ part: entry.fileName })
      declared += entry.uncompressedSize
      if (declared > workbookLimits.unpacked) throw tooLarge('unpacked', workbookLimits.unpacked)
      entries.set(entry.fileName, entry)
    }
  } catch (fault) {
    throw fault instanceof Refused ? fault : broken({ reason: reasonOf(fault) })
  }
  return entries
}

/** Unpacks a part, counting what really comes: a header may lie. */
async function unpack(zip: ZipFile, entry: Entry, budget: { left: number }): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length
      if (size > budget.left) throw tooLarge('unpacked', workbookLimits.unpacked)
      chunks.push(chunk)
    }
  } catch (fault) {
    throw fault instanceof Refused ? fault : broken({ part: entry.fileName })
  }
  budget.left -= size
  const content = Buffer.concat(chunks, size)
  if (size !== entry.uncompressedSize || crc32(content) !== entry.crc32) throw broken({ part: entry.fileName })
  return content
}

/** XML comes as UTF-8 unless its first bytes say UTF-16. */
function decode(content: Buffer): string {
  const encoding = startsWith(content, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(content, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8'
  return new TextDecoder(encoding).decode(content)
}
