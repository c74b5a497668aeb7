import { type Refusal, refuse } from '#domain/kit/refusal'

/** What the first bytes of a file say that it is. An office container ("ole") holds old or encrypted workbooks. */
export type FileKind = 'zip' | 'ole' | 'old-sheet' | 'other'

const zip = [0x50, 0x4b]
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Bare sheets of Excel 2 to 4, from before there were containers. */
const oldSheets = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
]

export function fileKindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, zip)) return 'zip'
  if (startsWith(bytes, ole)) return 'ole'
  return oldSheets.some((mark) => startsWith(bytes, mark)) ? 'old-sheet' : 'other'
}

/** Whether the file begins with these bytes. */
export function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

/** Why a file is no zip archive, which every xlsx workbook is: encrypted, of the time before xlsx, or no workbook. */
export function whyNotZip(bytes: Uint8Array): Refusal | null {
  const kind = fileKindOf(bytes)
  if (kind === 'zip') return null
  if (kind === 'other') return refuse('workbook-not-xlsx')
  return kind === 'ole' && Buffer.from(bytes).includes(encryptedPackage)
    ? refuse('workbook-encrypted')
    : refuse('workbook-legacy')
}

/** The stream that holds an encrypted xlsx within an office container, as its directory writes it. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')
