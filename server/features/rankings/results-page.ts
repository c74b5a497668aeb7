import type { DisciplineView } from '#domain/events/contract'
import { formatPoints, points } from '#domain/kit/points'
import type { AbsentEntry, RankingHead, ResultView } from '#domain/rankings/contract'
import type { Platform } from '../../platform/feature.ts'
import { type Html, html, type Language, type PlainPage } from '../../platform/http/document.ts'
import type { PlainRoute } from '../../platform/http/pages.ts'
import { instantText } from '../../platform/http/plain-dates.ts'
import type { Books } from '../scoring/books.ts'
import { criteriaOf } from './ranking.ts'
import { newestResult } from './results.ts'
import { type ResultWords, resultWords } from './results-words.ts'
import { getShown } from './shown.ts'

type Standing = ResultView['standings'][number]

/** Standings on a page: a long result must not weigh down the first page of those who do have JavaScript. */
const PAGE = 200

interface Shown {
  readonly disciplineId: string
  readonly discipline: Pick<DisciplineView, 'name' | 'latinName'>
  readonly eventName: string
  readonly criteria: RankingHead['criteria']
  readonly result: ResultView | null
  readonly below: readonly Html[]
}

/** What a feature to the right adds below a discipline's result; null where it has nothing to say. */
export type ResultPart = (disciplineId: string, to: Language) => Promise<Html | null>

/** The official result for readers without JavaScript, with `parts` below its standings. */
export function resultsPage(platform: Platform, books: Books, parts: readonly ResultPart[]): PlainRoute {
  return {
    url: '/disciplines/:disciplineId/results',
    async read({ params: { disciplineId = '' }, query, actor, language, mayKeep }) {
      const { discipline, eventName, eventState } = await getShown(platform, disciplineId, actor)
      await mayKeep([discipline.id, discipline.eventId])
      const scheme = discipline.schemeId ? await books.scheme(platform.db, discipline.schemeId) : null
      const criteria = scheme ? criteriaOf(scheme, discipline.ruleSet) : []
      const result = await newestResult(platform.db, disciplineId, 0)
      const below = (await Promise.all(parts.map((part) => part(disciplineId, language)))).filter(
        (part) => part !== null,
      )
      const page = resultPage(
        { disciplineId, discipline, eventName, criteria, result, below },
        language,
        pageNumber(query.page),
      )
      return { ...page, shared: eventState !== 'draft' }
    },
  }
}

const pageNumber = (text: unknown) => (typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1)

/** A page of a result, counted from 1, in words and figures alone. */
export function resultPage(
  { disciplineId, discipline, eventName, criteria, result, below }: Shown,
  to: Language,
  page = 1,
): PlainPage {
  const words = resultWords[to]
  const name = to === 'en' && discipline.latinName ? discipline.latinName : discipline.name
  const content = html`<p class="text-15 text-muted">${eventName}</p>
    <h1 class="text-26">${name} · ${words.title}</h1>
    ${result ? resultPart(result, criteria, to, page) : html`<p>${words.notPublished}</p>`}
    ${result ? below : null}
    ${result ? fileLinks(disciplineId, to, words) : null}`
  return { title: `${name} · ${words.title}`, content }
}

function resultPart(result: ResultView, criteria: Shown['criteria'], to: Language, page: number): Html {
  const words = resultWords[to]
  const hasScale = result.standings.some(({ scale }) => scale !== null)
  const rows = [
    ...result.standings.map((row) => () => standingRow(row, criteria, words, hasScale)),
    ...result.absent.map((row) => () => absentRow(row, criteria.length, words, hasScale)),
  ]
  const shown = rows.slice((page - 1) * PAGE, page * PAGE).map((row) => row())
  return html`<p class="text-15 text-muted">${words.published(result.version, instantText(result.publishedAt, to))}</p>
    <div class="overflow-x-auto"><table class="w-full border-collapse text-15">
      <thead class="text-13 text-muted"><tr>
        ${[words.rank, words.entry, words.delegation, words.award].map((head) => html`<th scope="col" class="px-2 pb-2 text-start">${head}</th>`)}
        ${criteria.map(({ code, name }) => html`<th scope="col" class="px-2 pb-2 text-end" title="${name}">${code}</th>`)}
        <th scope="col" class="px-2 pb-2 text-end">${words.total}</th>
        ${hasScale ? html`<th scope="col" class="px-2 pb-2 text-end">${words.scale}</th>` : null}
      </tr></thead>
      <tbody>${shown}</tbody>
    </table></div>
    ${turnPages(rows.length, page, words)}
    <p class="text-13 text-muted">${words.rules} ${result.ruleVersion} · ${words.fingerprint} <code class="font-mono break-all">${result.inputHash}</code></p>`
}

const cell = 'border-line border-t px-2 py-1.5'

function standingRow(row: Standing, criteria: Shown['criteria'], words: ResultWords, hasScale: boolean): Html {
  const marks = [row.award && words[row.award], row.best && words.best].filter(
    (word) => word !== null && word !== false,
  )
  return html`<tr>
    <td class="${cell} font-semibold">${row.rank}</td>
    <th scope="row" class="${cell} text-start font-medium">${names(row)}
      ${row.penalties.map((penalty) => html`<span class="block text-13 text-muted">${words.penalty(penalty)}</span>`)}</th>
    <td class="${cell}">${row.delegation.name}</td>
    <td class="${cell}">${marks.join(' · ')}</td>
    ${criteria.map(({ code }) => html`<td class="${cell} text-end">${figure(row.criteria[code] ?? '0')}</td>`)}
    <td class="${cell} text-end font-semibold">${figure(row.total)}
      ${row.tieBreak ? html`<span class="block text-13 font-normal text-muted">${words.tieBy(row.tieBreak)}</span>` : null}</td>
    ${hasScale ? html`<td class="${cell} text-end">${row.scale}</td>` : null}
  </tr>`
}

/** Who didn't come stands in the table too, with nothing but the name. */
function absentRow(row: AbsentEntry, criteria: number, words: ResultWords, hasScale: boolean): Html {
  const empty = 1 + criteria + 1 + (hasScale ? 1 : 0)
  return html`<tr class="text-muted">
    <td class="${cell}">${words.absent}</td>
    <th scope="row" class="${cell} text-start font-normal">${names(row)}</th>
    <td class="${cell}">${row.delegation.name}</td>
    <td class="${cell}" colspan="${empty}"></td>
  </tr>`
}

function names({ name, latinName, members = [] }: AbsentEntry): Html {
  const team = members.map((member) => member.name).join(' · ')
  return html`${name} ${latinName === name ? null : latinName}
      ${team ? html`<span class="block text-13 text-muted">${team}</span>` : null}`
}

function fileLinks(disciplineId: string, to: Language, words: ResultWords): Html {
  const links = (['pdf', 'xlsx', 'csv'] as const).map(
    (format) =>
      html`<a class="me-6 inline-flex min-h-11 items-center" href="/api/disciplines/${disciplineId}/results.${format}?lang=${to}">${words[format]}</a>`,
  )
  return html`<nav aria-label="${words.files}">${links}</nav>`
}

function turnPages(all: number, page: number, words: ResultWords): Html | null {
  const last = Math.ceil(all / PAGE)
  if (last <= 1) return null
  const link = (to: number, word: string) =>
    to < 1 || to > last ? null : html`<a class="me-6 inline-flex min-h-11 items-center" href="?page=${to}">${word}</a>`
  return html`<nav>${link(page - 1, words.before)}${link(page + 1, words.after)}</nav>`
}

const figure = (text: string) => formatPoints(points(text), 2)
