import { formatPoints, points } from '#domain/kit/points'
import type { AbsentEntry, RankingHead, ResultView } from '#domain/rankings/contract'
import type { Language } from '../../../platform/http/document.ts'
import { resultWords } from '../results-words.ts'

/** What a list of results is made of. */
export interface ResultSource {
  readonly event: string
  readonly discipline: string
  readonly criteria: RankingHead['criteria']
  readonly result: ResultView
}

/** A column of a list of results: text, or figures that belong under each other. */
export interface ResultColumn {
  readonly head: string
  readonly figures: boolean
}

/** A list of results as a table of texts; figures are decimal texts. */
export interface ResultTable {
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly (readonly string[])[]
}

type Standing = ResultView['standings'][number]

interface Field extends ResultColumn {
  text(row: Standing): string
  /** What stands there for an entry that didn't come. */
  absent(row: AbsentEntry): string
}

/** The official result as a table, who didn't come last: what the rules don't use (scale, teams) has no column. */
export function resultTable({ criteria, result }: ResultSource, language: Language): ResultTable {
  const fields = fieldsOf(result, criteria, language)
  return {
    columns: fields.map(({ head, figures }) => ({ head, figures })),
    rows: [
      ...result.standings.map((row) => fields.map((field) => field.text(row))),
      ...result.absent.map((row) => fields.map((field) => field.absent(row))),
    ],
  }
}

function fieldsOf({ standings, absent }: ResultView, criteria: ResultSource['criteria'], to: Language): Field[] {
  const words = resultWords[to]
  const everybody = [...standings, ...absent]
  const empty = () => ''
  const named = (head: string, of: Field['absent']): Field => ({ head, figures: false, text: of, absent: of })
  const text = (head: string, of: Field['text']): Field => ({ head, figures: false, text: of, absent: empty })
  const figures = (head: string, of: Field['text']): Field => ({ head, figures: true, text: of, absent: empty })
  const only = (wanted: boolean, field: Field) => (wanted ? [field] : [])
  return [
    { ...figures(words.rank, ({ rank }) => String(rank)), absent: () => words.absent },
    { ...named(words.number, ({ number }) => String(number)), figures: true },
    named(words.entry, ({ name }) => name),
    ...only(
      everybody.some(({ latinName }) => latinName !== null),
      named(words.latinName, ({ latinName }) => latinName ?? ''),
    ),
    ...only(
      everybody.some(({ members = [] }) => members.length > 0),
      named(words.members, ({ members = [] }) => members.map(({ name }) => name).join(to === 'zh' ? '、' : ', ')),
    ),
    named(words.delegation, ({ delegation }) => delegation.name),
    ...criteria.map(({ code }) => figures(code, (row) => figure(row.criteria[code] ?? '0'))),
    ...only(
      standings.some(({ penalties }) => penalties.length > 0),
      text(words.penalties, ({ penalties }) => penalties.map((one) => words.penalty(one)).join('; ')),
    ),
    figures(words.total, ({ total }) => figure(total)),
    ...only(
      standings.some(({ scale }) => scale !== null),
      figures(words.scale, ({ scale }) => scale ?? ''),
    ),
    text(words.award, ({ award }) => (award ? words[award] : '')),
  ]
}

const figure = (text: string) => formatPoints(points(text), 2)
