/** Name records that say a family: the family itself, and the typographic one that stands in its place where it is there. */
const FAMILY = 1
const TYPOGRAPHIC_FAMILY = 16
const RECORD = 12
const windowsEnglish = [3, 1, 0x409] as const

/**
 * A font (TrueType or OpenType bytes) under another family's name, so that no font of the machine can be taken for it: the
 * compiler looks the machine's fonts up too, and before those that it is given.
 */
export function renameFont(font: Uint8Array, family: string): Buffer {
  const bytes = Buffer.from(font)
  const place = tablePlace(bytes, 'name')
  const names = renamed(bytes.subarray(bytes.readUInt32BE(place + 8)), family)
  const start = Math.ceil(bytes.length / 4) * 4
  bytes.writeUInt32BE(start, place + 8)
  bytes.writeUInt32BE(names.length, place + 12)
  // The old names stay where they are, and nothing leads to them any more.
  return Buffer.concat([bytes, Buffer.alloc(start - bytes.length), names])
}

/** Where the directory of tables tells of one: its tag, checksum, offset and length, of four bytes each. */
function tablePlace(bytes: Buffer, tag: string): number {
  const tables = bytes.readUInt16BE(4)
  for (let place = 12; place < 12 + tables * 16; place += 16)
    if (bytes.toString('latin1', place, place + 4) === tag) return place
  throw new Error(`a font has no table ${tag}`)
}

/** A table of names with the family's in place of what it said of families. */
function renamed(table: Buffer, family: string): Buffer {
  const [count, storage] = [table.readUInt16BE(2), table.readUInt16BE(4)]
  const kept = Array.from({ length: count }, (_, at) => {
    const place = 6 + at * RECORD
    const [platform = 0, encoding = 0, language = 0, id = 0, length = 0, offset = 0] = Array.from(
      { length: 6 },
      (__, n) => table.readUInt16BE(place + n * 2),
    )
    return {
      key: [platform, encoding, language, id],
      text: table.subarray(storage + offset, storage + offset + length),
    }
  }).filter(({ key }) => key[3] !== FAMILY && key[3] !== TYPOGRAPHIC_FAMILY)
  const text = Buffer.from(family, 'utf16le').swap16()
  const records = [...kept, { key: [...windowsEnglish, FAMILY], text }].sort((a, b) => compare(a.key, b.key))
  const head = Buffer.alloc(6 + records.length * RECORD)
  head.writeUInt16BE(records.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  records.forEach(({ key, text: { length } }, at) => {
    for (const [n, value] of [...key, length, offset].entries()) head.writeUInt16BE(value, 6 + at * RECORD + n * 2)
    offset += length
  })
  return Buffer.concat([head, ...records.map((record) => record.text)])
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, n) => value !== b[n])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
