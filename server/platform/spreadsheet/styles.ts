import { builtInFormat, formatOf, type NumberFormat } from './number-format.ts'
import { attributeOf, stepsOf } from './xml.ts'

/** The number formats of a workbook's cells, by the index of a cell's style (`cellXfs`). */
export function readFormats(xml: string): readonly NumberFormat[] {
  const own = new Map<number, NumberFormat>()
  const formats: NumberFormat[] = []
  let isCells = false
  for (const step of stepsOf(xml)) {
    if (step.kind === 'text') continue
    if (step.name === 'cellXfs') isCells = step.kind === 'open' && !step.empty
    if (step.kind !== 'open') continue
    const id = Number(attributeOf(step.attributes, 'numFmtId') ?? 0)
    if (step.name === 'numFmt') own.set(id, formatOf(attributeOf(step.attributes, 'formatCode') ?? ''))
    else if (step.name === 'xf' && isCells) formats.push(own.get(id) ?? builtInFormat(id))
  }
  return formats
}
