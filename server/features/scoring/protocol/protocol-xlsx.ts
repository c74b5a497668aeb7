import writeWorkbook, { type Row } from 'write-excel-file/node'
import { ABSENT } from '#domain/scoring/contract'
import type { Language } from '../../../platform/http/document.ts'
import { instantText } from '../../../platform/http/plain-dates.ts'
import { type ProtocolSource, protocolPage, restoredText } from './protocol-page.ts'
import { protocolWords } from './words.ts'

/** A session's protocol as a workbook: its sheets, its notes, and what was set aside, struck through. */
export function protocolXlsx(source: ProtocolSource, language: Language): Promise<Buffer> {
  const words = protocolWords[language]
  const { entries } = protocolPage(source, language)
  const sheets = entries.flatMap(({ title, panel, rows }) =>
    rows.map(([sheet = '', points = '', signed = '', confirmed = '']) => [
      ...texts(title, panel, sheet),
      { value: Number(points), type: Number, format: '0.00' },
      ...texts(signed, confirmed),
    ]),
  )
  const notes = entries.flatMap(({ title, notes }) => notes.map((note) => texts(title, note)))
  const { entryHead, panelHead, sheet, points, signed, confirmed, judge, aspect, value, by, at, reason } = words
  return writeWorkbook([
    page(words.sheets, [entryHead, panelHead, sheet, points, signed, confirmed], sheets),
    page(words.notes, [entryHead, words.note], notes),
    page(words.aside, [entryHead, judge, aspect, value, by, at, reason, words.restored], asideRows(source, language)),
  ]).toBuffer()
}

function asideRows({ aside }: ProtocolSource, language: Language): Row[] {
  const words = protocolWords[language]
  return aside.flatMap(({ number, judge, marks, done, restored }) =>
    marks.map(({ aspect, round, value }) => [
      ...texts(words.entry(String(number)), judge, words.inRound(aspect, round)),
      { value: value === ABSENT ? words.judgeAbsent : (value ?? ''), type: String, strikethrough: true },
      ...texts(done.by, instantText(done.at, language), done.reason),
      ...texts(restored ? restoredText(restored, language) : ''),
    ]),
  )
}

const texts = (...values: readonly string[]): Row =>
  values.map((value) => (value === '' ? null : { value, type: String, wrap: true }))

const page = (sheet: string, heads: readonly string[], rows: readonly Row[]) => ({
  data: [heads.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows],
  sheet,
  columns: heads.map(() => ({ width: 24 })),
  stickyRowsCount: 1,
})
