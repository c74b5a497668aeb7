import { startsWith } from './file-kind.ts'

/** An encoding that the sender may name; a text is looked at otherwise. */
export type CsvEncoding = 'utf-8' | 'gb18030'

/** Every encoding that a text may turn out to have. */
export type TextEncoding = CsvEncoding | 'utf-16le' | 'utf-16be'

/** Byte order marks, which say for sure what a text is. */
const marks: readonly { readonly bytes: readonly number[]; readonly encoding: TextEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/**
 * The encodings that a text may have by its first bytes, the likeliest first: its mark's alone, else the one that was named,
 * else UTF-8, which other texts hardly ever are by chance, and GB 18030, in which Chinese spreadsheets save.
 */
export function possibleEncodings(start: Uint8Array, named?: CsvEncoding): readonly TextEncoding[] {
  const mark = marks.find(({ bytes }) => startsWith(start, bytes))
  if (mark) return [mark.encoding]
  return named ? [named] : ['utf-8', 'gb18030']
}

/** A text with its encoding; null where its bytes are none of those that it may have. */
export function decodeText(
  bytes: Uint8Array,
  named?: CsvEncoding,
): { readonly text: string; readonly encoding: TextEncoding } | null {
  for (const encoding of possibleEncodings(bytes, named)) {
    const text = decodeAs(bytes, encoding)
    if (text !== null && !isWide(text)) return { text, encoding }
  }
  return null
}

/** The text without its byte order mark; null where the bytes are none of that encoding. */
function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}

/** Whether a text is one of two bytes a sign that lacks its mark: every other sign of it is U+0000 then. */
function isWide(text: string): boolean {
  let zeros = 0
  for (let at = text.indexOf('\0'); at !== -1; at = text.indexOf('\0', at + 1)) zeros += 1
  return zeros * 8 > text.length
}
