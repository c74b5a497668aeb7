import type { FileHandle } from 'node:fs/promises'
import { Refused, refuse } from '#domain/kit/refusal'
import { possibleEncodings, type TextEncoding } from './csv-encoding.ts'

const PORTION = 256 * 1024

/**
 * The text of a file in portions, its encoding found out as that of a CSV text is; one that is none of them is refused as
 * `csv-encoding` before anything of it is given.
 */
export async function* textsOf(file: FileHandle): AsyncGenerator<string> {
  const encoding = await encodingOf(file)
  if (!encoding) throw new Refused(refuse('csv-encoding'))
  const decoder = new TextDecoder(encoding)
  for await (const chunk of portions(file)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

async function encodingOf(file: FileHandle): Promise<TextEncoding | null> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
  for (const encoding of possibleEncodings(buffer.subarray(0, bytesRead)))
    if (await isIn(file, encoding)) return encoding
  return null
}

/** Whether the whole of a file is a text of an encoding. */
async function isIn(file: FileHandle, encoding: TextEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of portions(file)) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch (fault) {
    if (fault instanceof TypeError) return false
    throw fault
  }
}

async function* portions(file: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(PORTION)
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(buffer, 0, PORTION, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}
