import writeWorkbook, { type Row } from 'write-excel-file/node'
import { ticketNumber } from '#domain/attendance/tickets'
import { componentNames } from '#domain/batches/names'
import type { CandidateOutcome, ResultOffering } from '#domain/outcomes/views'
import { components } from '#domain/standards/standard'
import type { Language } from '../../platform/http/document.ts'
import { offeringText } from './publication-page.ts'
import { publicationWords } from './publication-words.ts'

/** The results of a batch as a workbook: a row for each candidate, documents masked. */
export function outcomeWorkbook(
  offerings: readonly ResultOffering[],
  candidates: readonly CandidateOutcome[],
  to: Language,
): Promise<Buffer> {
  const words = publicationWords[to]
  const used = components.filter((one) =>
    offerings.some(({ parts }) => parts.some(({ component }) => component === one)),
  )
  const names = used.map((one) => (to === 'en' ? componentNames[one].latinName : componentNames[one].name))
  const heads = [words.ticket, words.name, words.document, words.occupation, ...names, words.overall]
  const rows = candidates.map((one) => [
    one.ticket === null ? '' : ticketNumber(one.ticket),
    one.name,
    one.document ?? '',
    offeringText(
      offerings.find(({ id }) => id === one.offeringId),
      to,
    ),
    ...used.map((component) => {
      const part = one.parts.find((own) => own.component === component)
      return part ? [part.points, words.state[part.state]].filter(Boolean).join(' ') : ''
    }),
    words.whole[one.overall],
  ])
  const data: Row[] = [
    heads.map((value) => ({ value, fontWeight: 'bold' })),
    ...rows.map((row): Row => row.map((value) => (value === '' ? null : { value, type: String, format: '@' }))),
  ]
  const columns = heads.map((_, at) => ({ width: at < 2 ? 16 : 26 }))
  return writeWorkbook([{ data, sheet: words.results, columns, stickyRowsCount: 1 }]).toBuffer()
}
