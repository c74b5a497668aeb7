import { ticketNumber } from '#domain/attendance/tickets'
import { componentNames, levelNames } from '#domain/batches/names'
import { plainNumber } from '#domain/kit/text'
import type { PublicResults, PublicRow } from '#domain/outcomes/views'
import type { Platform } from '../../platform/feature.ts'
import { type Html, html, type Language, type PlainPage } from '../../platform/http/document.ts'
import type { PlainRoute } from '../../platform/http/pages.ts'
import { instantText } from '../../platform/http/plain-dates.ts'
import { publicResults } from './public-results.ts'
import { publicationWords } from './publication-words.ts'

/** The published results of a batch for readers without JavaScript. */
export function publicationPage(platform: Platform): PlainRoute {
  return {
    url: '/events/:eventId/publication',
    async read({ params: { eventId = '' }, query, language }) {
      const [page, ticket] = [wholeNumber(query.page), wholeNumber(query.ticket)]
      const found = await publicResults(platform, eventId, { page: page ?? 1, ticket })
      return { ...plainPublication(found, ticket, language), shared: true }
    },
  }
}

function wholeNumber(text: unknown): number | null {
  const plain = typeof text === 'string' ? plainNumber(text) : ''
  return /^0{0,8}[1-9]\d{0,8}$/.test(plain) ? Number(plain) : null
}

/** The page in words and figures alone; `ticket` is the one that was asked for. */
export function plainPublication(found: PublicResults, ticket: number | null, to: Language): PlainPage {
  const words = publicationWords[to]
  const { event, publication } = found
  const title = publication?.kind === 'final' ? words.finalTitle : words.title
  const name = to === 'en' && event.latinName ? event.latinName : event.name
  const content = html`<p class="text-15 text-muted">${event.organiser}</p>
    <h1 class="text-26">${name} · ${title}</h1>
    ${publication ? results(found, publication, ticket, to) : html`<p>${words.none}</p>`}`
  return { title: `${name} · ${title}`, content }
}

function results(
  found: PublicResults,
  publication: NonNullable<PublicResults['publication']>,
  ticket: number | null,
  to: Language,
): Html {
  const words = publicationWords[to]
  const heads = [words.ticket, words.name, words.document, words.occupation, words.results, words.overall]
  return html`<p class="text-15">${words.period(publication.opensOn, publication.closesOn)}</p>
    ${found.open && publication.unknownYear ? html`<p class="text-15">${words.yearUnknown(publication.unknownYear)}</p>` : null}
    ${found.open ? html`<p class="text-15">${words.objecting}</p>` : null}
    <p class="text-13 text-muted">${words.version(publication.version, instantText(publication.at, to))} · ${words.count(found.count)}</p>
    <form method="get" role="search" class="flex flex-wrap items-end gap-3">
      <label class="grid gap-1 text-15">${words.find}
        <input name="ticket" inputmode="numeric" value="${ticket === null ? '' : ticketNumber(ticket)}" class="min-h-11 rounded-md bg-raised px-3 inset-ring inset-ring-strong/60">
      </label>
      <button class="min-h-11 rounded-md bg-accent px-5 font-medium text-on-accent">${words.search}</button>
      ${ticket === null ? null : html`<a class="inline-flex min-h-11 items-center" href="?">${words.all}</a>`}
    </form>
    ${found.rows.length === 0 ? html`<p>${words.notFound}</p>` : null}
    <div class="overflow-x-auto"><table class="w-full border-collapse text-15">
      <thead class="text-13 text-muted"><tr>${heads.map((head) => html`<th scope="col" class="px-2 pb-2 text-start">${head}</th>`)}</tr></thead>
      <tbody>${found.rows.map((row) => line(row, found, to))}</tbody>
    </table></div>
    ${turnPages(found, to)}
    <p class="text-13 text-muted">${words.fingerprint} <code class="font-mono break-all">${publication.inputHash}</code></p>`
}

const cell = 'border-line border-t px-2 py-1.5'

function line(row: PublicRow, { offerings }: PublicResults, to: Language): Html {
  const words = publicationWords[to]
  const parts = row.parts.map(({ component, state, points }) => {
    const { name, latinName } = componentNames[component]
    return html`<span class="block">${to === 'en' ? latinName : name} ${points} ${words.state[state]}</span>`
  })
  return html`<tr>
    <td class="${cell}">${row.ticket === null ? null : ticketNumber(row.ticket)}</td>
    <th scope="row" class="${cell} text-start font-medium">${row.name}</th>
    <td class="${cell} whitespace-nowrap">${row.document}</td>
    <td class="${cell}">${offeringText(
      offerings.find(({ id }) => id === row.offeringId),
      to,
    )}</td>
    <td class="${cell}">${parts}</td>
    <td class="${cell} font-medium">${words.whole[row.overall]}</td>
  </tr>`
}

/** What an occupation at a level is called. */
export function offeringText(offering: PublicResults['offerings'][number] | undefined, to: Language): string {
  if (!offering) return ''
  const level = offering.level && levelNames[offering.level]
  return to === 'en'
    ? [offering.latinName ?? offering.name, level?.latinName].filter(Boolean).join(', ')
    : [offering.name, level?.name].filter(Boolean).join(' ')
}

function turnPages({ page, pages }: PublicResults, to: Language): Html | null {
  if (pages <= 1) return null
  const link = (at: number, word: string) =>
    at < 1 || at > pages ? null : html`<a class="me-6 inline-flex min-h-11 items-center" href="?page=${at}">${word}</a>`
  return html`<nav>${link(page - 1, publicationWords[to].before)}${link(page + 1, publicationWords[to].after)}</nav>`
}
