import { posix } from 'node:path'
import { Refused, refuse } from '#domain/kit/refusal'
import { type Archive, openArchive } from './archive.ts'
import type { Sheet } from './grid.ts'
import { readSheet, sheetLimits, TextCollector, walk } from './sheet.ts'
import { readFormats } from './styles.ts'
import { attributeOf, XmlFault } from './xml.ts'

/**
 * The sheets of an xlsx workbook in their order, with exact cell texts. Nothing is evaluated, followed or run.
 * Refuses `workbook-not-xlsx`, `workbook-legacy`, `workbook-encrypted`, `workbook-too-large`, `workbook-broken` and as
 * `readSheet` does.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    return await readSheets(await openArchive(bytes))
  } catch (fault) {
    if (fault instanceof XmlFault) throw new Refused(refuse('workbook-broken', { reason: fault.message }))
    throw fault
  }
}

async function readSheets(archive: Archive): Promise<Sheet[]> {
  const main = await mainPartOf(archive)
  const text = main.endsWith('.xml') ? await archive.text(main) : null
  const targets = await relationsOf(archive, main)
  const strings = readStrings((await archive.text(targets.get('sharedStrings') ?? 'xl/sharedStrings.xml')) ?? '')
  const formats = readFormats((await archive.text(targets.get('styles') ?? 'xl/styles.xml')) ?? '')
  const properties = elements(text ?? '', 'workbookPr').at(0) ?? ''
  const parts = { strings, formats, from1904: /^(1|true)$/.test(attributeOf(properties, 'date1904') ?? '') }
  const { cells, characters, rows: most } = sheetLimits
  const allowance = { cells, characters, rows: most }
  const sheets: Sheet[] = []
  for (const attributes of elements(text ?? '', 'sheet')) {
    const xml = await archive.text(targets.get(attributeOf(attributes, 'id') ?? '') ?? '')
    if (xml === null) continue
    const name = attributeOf(attributes, 'name') ?? ''
    const visible = !/hidden/i.test(attributeOf(attributes, 'state') ?? '')
    const { rows, merged, hiddenRows, hiddenColumns } = readSheet(xml, parts, allowance)
    sheets.push({ name, visible, rows, merged, hiddenRows, hiddenColumns })
  }
  if (sheets.length === 0) throw new Refused(refuse('workbook-not-xlsx'))
  return sheets
}

/** Where the workbook itself lies; nearly always xl/workbook.xml. */
async function mainPartOf(archive: Archive): Promise<string> {
  const relations = await relationsOf(archive, '')
  return relations.get('officeDocument') ?? 'xl/workbook.xml'
}

/** The parts that a part refers to, by relation id and by the last word of their type. */
async function relationsOf(archive: Archive, part: string): Promise<Map<string, string>> {
  const folder = posix.dirname(part)
  const xml = await archive.text(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const targets = new Map<string, string>()
  for (const attributes of elements(xml ?? '', 'Relationship')) {
    const target = attributeOf(attributes, 'Target') ?? ''
    const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    const type = attributeOf(attributes, 'Type') ?? ''
    targets.set(attributeOf(attributes, 'Id') ?? '', path)
    targets.set(posix.basename(type), path)
  }
  return targets
}

/** The attributes of every element of that name. */
function elements(xml: string, name: string): string[] {
  const found: string[] = []
  walk(xml, (step) => {
    if (step.kind === 'open' && step.name === name) found.push(step.attributes)
  })
  return found
}

/** The strings that cells refer to by number; runs of different looks become one text. */
function readStrings(xml: string): string[] {
  const strings: string[] = []
  let collector = new TextCollector()
  walk(xml, (step) => {
    if (step.kind === 'open' && step.name === 'si') collector = new TextCollector()
    if (step.kind === 'close' && step.name === 'si') strings.push(collector.text)
    else if (step.kind === 'open' && step.name === 'si' && step.empty) strings.push('')
    else collector.take(step)
  })
  return strings
}
