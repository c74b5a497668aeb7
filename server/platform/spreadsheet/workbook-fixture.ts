import { crc32, deflateRawSync } from 'node:zlib'
import { columnName } from './grid.ts'

/** A part of a zip archive for tests, with what its header claims where that is a lie. */
export interface FixturePart {
  readonly path: string
  readonly content: string | Buffer
  readonly claimedSize?: number
  readonly claimedChecksum?: number
  readonly encrypted?: boolean
}

/** A zip archive built by hand, so that tests can lie in it. */
export function zipOf(parts: readonly FixturePart[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = deflateRawSync(content)
    const path = Buffer.from(part.path)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(part.encrypted ? 0x0801 : 0x0800, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(part.claimedChecksum ?? crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(part.claimedSize ?? content.length, 18)
    fields.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, packed])
    files.push(file)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, path]))
    offset += file.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, list, Buffer.from('PK\x05\x06'), end])
}

/** A cell for tests: a text, a number as the file shall write it, a formula with or without a result, or raw XML. */
export type FixtureCell =
  | string
  | null
  | { readonly number: string }
  | { readonly formula: string; readonly result?: string }
  | { readonly xml: string }

export interface FixtureSheet {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  /** Rows from the first on; an empty one is left out of the file. */
  readonly rows: readonly (readonly FixtureCell[])[]
  /** Raw XML in place of the rows. */
  readonly xml?: string
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

function cellXml(cell: FixtureCell, reference: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string')
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if ('number' in cell) return `<c r="${reference}"><v>${cell.number}</v></c>`
  if ('xml' in cell) return cell.xml.replace('<c', `<c r="${reference}"`)
  const result = cell.result === undefined ? '' : `<v>${cell.result}</v>`
  return `<c r="${reference}"><f>${escaped(cell.formula)}</f>${result}</c>`
}

function sheetXml({ rows, xml }: FixtureSheet): string {
  const lines = rows.map((cells, at) => {
    const inside = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`)).join('')
    return inside === '' ? '' : `<row r="${at + 1}">${inside}</row>`
  })
  return `<worksheet><sheetData>${xml ?? lines.join('')}</sheetData></worksheet>`
}

/** The number formats of a workbook by the style that cells name (`s="1"`), and from where its days are counted. */
export interface WorkbookStyle {
  readonly formats?: readonly string[]
  readonly from1904?: boolean
}

function stylesXml(formats: readonly string[]): string {
  const own = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`)
  const cells = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)
  return `<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`
}

/** The parts of an xlsx workbook with these sheets. */
export function workbookParts(
  sheets: readonly FixtureSheet[],
  strings: readonly string[] = [],
  { formats = [], from1904 = false }: WorkbookStyle = {},
): FixturePart[] {
  const list = sheets.map(({ name, state }, at) => {
    const shown = state ? ` state="${state}"` : ''
    return `<sheet name="${escaped(name)}" sheetId="${at + 1}"${shown} r:id="rId${at + 1}"/>`
  })
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="x/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return [
    { path: '[Content_Types].xml', content: '<Types/>' },
    {
      path: 'xl/workbook.xml',
      content: `<workbook><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    { path: 'xl/styles.xml', content: stylesXml(formats) },
    { path: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relations.join('')}</Relationships>` },
    { path: 'xl/sharedStrings.xml', content: `<sst>${strings.join('')}</sst>` },
    ...sheets.map((sheet, at) => ({ path: `xl/worksheets/sheet${at + 1}.xml`, content: sheetXml(sheet) })),
  ]
}

/** An xlsx workbook with these sheets; `strings` are the `<si>` elements that cells of type "s" refer to. */
export function workbookOf(
  sheets: readonly FixtureSheet[],
  strings: readonly string[] = [],
  style: WorkbookStyle = {},
): Buffer {
  return zipOf(workbookParts(sheets, strings, style))
}
