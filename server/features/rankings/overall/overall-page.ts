import type { EventView } from '#domain/events/contract'
import type { OverallMethod } from '#domain/events/overall-rules'
import { isId } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { shownMethods } from '#domain/rankings/overall'
import type { OverallRow, OverallView } from '#domain/rankings/overall-contract'
import type { Platform } from '../../../platform/feature.ts'
import { type Html, html, type Language, type PlainPage } from '../../../platform/http/document.ts'
import type { PlainRoute } from '../../../platform/http/pages.ts'
import { instantText } from '../../../platform/http/plain-dates.ts'
import { getEvent } from '../../events/queries.ts'
import { overallWords } from './overall-words.ts'
import { newestOverall } from './queries.ts'

/** Rows on the page: it must not weigh down the first page of those who do have JavaScript. */
const ROWS = 200

/** The overall table of an event for readers without JavaScript; of a long one its head. */
export function overallPage({ db }: Platform): PlainRoute {
  return {
    url: '/events/:eventId/overall',
    async read({ params: { eventId = '' }, actor, language }) {
      if (!isId(eventId)) throw new Refused(refuse('not-found', { what: 'event' }))
      const event = await getEvent(db, eventId, actor)
      const page = tablePage(event, await newestOverall(db, eventId), language)
      return { ...page, shared: event.state !== 'draft' }
    },
  }
}

function tablePage(event: EventView, table: OverallView | null, to: Language): PlainPage {
  const words = overallWords[to]
  const name = to === 'en' && event.latinName ? event.latinName : event.name
  const content = html`<p class="text-15 text-muted"><a href="/events/${event.id}">${name}</a></p>
    <h1 class="text-26">${words.title}</h1>
    ${table ? tablePart(table, to) : html`<p>${words.notPublished}</p>`}`
  return { title: `${words.title} · ${name}`, content }
}

type Named = { readonly code: string; readonly name: string }

function tablePart(table: OverallView, to: Language): Html {
  const words = overallWords[to]
  const missing = table.sources.filter(({ version }) => version === null)
  const names = (all: readonly Named[]) => all.map(({ code, name }) => `${code} ${name}`).join(words.and)
  const line = (text: string) => html`<p class="text-15 text-muted">${text}</p>`
  const columns = columnsOf(table, to)
  return html`${line(words.published(table.version, instantText(table.publishedAt, to)))}
    ${missing.length > 0 ? line(words.missing(names(missing))) : null}
    ${table.newer.length > 0 ? line(words.newer(names(table.newer))) : null}
    <div class="overflow-x-auto"><table class="w-full border-collapse text-15">
      <thead class="text-13 text-muted"><tr>
        ${columns.map(({ head, end }) => html`<th scope="col" class="px-2 pb-2 ${end ? 'text-end' : 'text-start'}">${head}</th>`)}
      </tr></thead>
      <tbody>${table.rows.slice(0, ROWS).map((row) => html`<tr>${columns.map((column) => cellOf(column, row))}</tr>`)}</tbody>
    </table></div>
    <p class="text-13 text-muted">${words.fingerprint} <code class="font-mono break-all">${table.inputHash}</code></p>`
}

interface Column {
  readonly head: string
  readonly end: boolean
  text(row: OverallRow): string
}

const cellOf = ({ end, text }: Column, row: OverallRow) =>
  html`<td class="border-line border-t px-2 py-1.5 ${end ? 'text-end' : 'text-start'}">${text(row)}</td>`

function columnsOf({ rules, rows }: OverallView, to: Language): Column[] {
  const words = overallWords[to]
  const text = (head: string, of: Column['text']): Column => ({ head, end: false, text: of })
  const figure = (head: string, of: (row: OverallRow) => number | string | null): Column => {
    return { head, end: true, text: (row) => String(of(row) ?? '–') }
  }
  const figures: Readonly<Record<Exclude<OverallMethod, 'medals'>, Column>> = {
    'medal-points': figure(words['medal-points'], ({ medalPoints }) => medalPoints),
    'rank-points': figure(words['rank-points'], ({ rankPoints }) => rankPoints),
    total: figure(words.total, ({ total }) => total),
    average: figure(words.average, ({ average }) => average),
  }
  const hasMedallions = rows.some(({ medallion }) => medallion > 0)
  const hasBest = rows.some(({ best }) => best.length > 0)
  return [
    figure(words.rank, ({ rank }) => rank),
    ...(rules.group === 'person' ? [text(words.person, ({ person }) => person?.name ?? '')] : []),
    text(words.delegation, ({ delegation }) => delegation.name),
    figure(words.gold, ({ gold }) => gold),
    figure(words.silver, ({ silver }) => silver),
    figure(words.bronze, ({ bronze }) => bronze),
    ...(hasMedallions ? [figure(words.medallion, ({ medallion }) => medallion)] : []),
    ...shownMethods(rules).map((method) => figures[method]),
    ...(hasBest ? [text(words.best, bestText)] : []),
  ]
}

const bestText = ({ best }: OverallRow) =>
  best.map(({ name, discipline, scale }) => `${name} (${discipline.code}, ${scale})`).join(' · ')
