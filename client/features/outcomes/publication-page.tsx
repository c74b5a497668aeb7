import { A, useParams, useSearchParams } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { ticketNumber } from '#domain/attendance/tickets'
import type { PublicResults, PublicRow } from '#domain/outcomes/views'
import { me } from '../../lib/auth.ts'
import { createRemote } from '../../lib/remote.ts'
import { formatDate, formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { UnknownYear } from '../batches/unknown-year.tsx'
import { readableName } from '../public/event-facts.tsx'
import { Heading } from '../public/heading.tsx'
import { PublicPart } from '../public/public-part.tsx'
import { createTitle } from '../public/titled.ts'
import { componentName, offeringName } from './names.ts'
import { ObjectDialog } from './object-dialog.tsx'
import { OutcomeLook } from './outcome-look.tsx'
import { TicketSearch } from './ticket-search.tsx'

type Publication = NonNullable<PublicResults['publication']>

/** The published results of a batch for everybody, names and documents masked, and the way to object. */
export default function PublicationPage() {
  const params = useParams<{ eventId: string }>()
  const [search, setSearch] = useSearchParams<{ page?: string; ticket?: string }>()
  const query = () => new URLSearchParams(pick({ page: search.page, ticket: search.ticket })).toString()
  const page = createRemote<PublicResults>(
    () => `/api/events/${params.eventId}/publication${query() ? `?${query()}` : ''}`,
  )
  const title = () => t(page.data?.publication?.kind === 'final' ? 'publication.finalTitle' : 'publication.title')
  createTitle(() => [title(), page.data && readableName(page.data.event)])
  return (
    <PublicPart of={page}>
      {(answer) => (
        <>
          <Heading
            above={
              <A href={`/events/${params.eventId}`} class="text-muted">
                {readableName(answer().event)}
              </A>
            }
            title={title()}
            more={<Show when={answer().publication}>{(of) => <About of={of()} open={answer().open} />}</Show>}
          />
          <Show
            when={answer().publication}
            fallback={<EmptyState title={t('publication.noneTitle')} more={t('publication.noneMore')} />}
          >
            {(of) => (
              <div class="grid gap-6">
                <TicketSearch
                  ticket={search.ticket ?? ''}
                  onFind={(ticket) => setSearch({ ticket: ticket || null, page: null })}
                />
                <Rows of={answer()} onObjected={page.refresh} />
                <Pages of={answer()} onGo={(to) => setSearch({ page: String(to) })} />
                <p class="text-13 text-muted">
                  {t('publication.fingerprint')} <code class="break-all font-mono">{of().inputHash}</code>
                </p>
              </div>
            )}
          </Show>
        </>
      )}
    </PublicPart>
  )
}

const pick = (given: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value ? [[key, value]] : [])))

function About(props: { of: Publication; open: boolean }) {
  return (
    <>
      <p class="text-ink">
        {t('publication.period', { from: formatDate(props.of.opensOn), until: formatDate(props.of.closesOn) })}
      </p>
      <UnknownYear year={props.open ? props.of.unknownYear : null} />
      <p>
        {props.open ? t('publication.open') : t('publication.closed')}{' '}
        <Show when={props.open && !me()?.account}>
          <a
            href={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`}
            class="inline-flex min-h-11 items-center"
          >
            {t('publication.signInFirst')}
          </a>
        </Show>
      </p>
      <p class="text-13">{t('publication.version', { version: props.of.version, at: formatDateTime(props.of.at) })}</p>
      <Show when={props.of.reason}>
        {(reason) => <p class="text-13">{t('publication.why', { reason: reason() })}</p>}
      </Show>
    </>
  )
}

function Rows(props: { of: PublicResults; onObjected: () => void }) {
  const [objecting, setObjecting] = createSignal<PublicRow | null>(null)
  const offering = (id: string) => props.of.offerings.find((one) => one.id === id)
  const mayObject = () => props.of.open && Boolean(me()?.account)
  return (
    <Show
      when={props.of.rows.length > 0}
      fallback={<p class="py-6 text-center text-muted">{t('publication.notFound')}</p>}
    >
      <div class="grid gap-2">
        <p class="text-13 text-muted" role="status">
          {t('publication.count', { count: props.of.count })}
        </p>
        <ul class="grid border-line border-b">
          <For each={props.of.rows}>
            {(row) => (
              <li class="grid gap-x-6 gap-y-2 border-line border-t py-3 lg:grid-cols-[16rem_1fr_8rem_auto] lg:items-center">
                <div class="relative min-w-0">
                  <span class="absolute end-0 top-0 lg:hidden">
                    <OutcomeLook state={row.overall} word={t(`publication.overall-${row.overall}`)} />
                  </span>
                  <p class="flex flex-wrap gap-x-3 max-lg:pe-28">
                    <Show when={row.ticket !== null}>
                      <span class="text-muted">{ticketNumber(row.ticket as number)}</span>
                    </Show>
                    <span class="font-medium">{row.name}</span>
                  </p>
                  <p class="text-13 text-muted">{row.document}</p>
                  <p class="text-13 text-muted">{nameOf(offering(row.offeringId))}</p>
                </div>
                <ul class="flex flex-wrap gap-x-6 gap-y-1 max-sm:grid">
                  <For each={row.parts}>
                    {(part) => (
                      <li class="flex flex-wrap items-center gap-x-2 text-15">
                        <span class="text-muted">{componentName(part.component)}</span>
                        <OutcomeLook
                          state={part.state}
                          points={part.points}
                          word={t(`publication.state-${part.state}`)}
                        />
                      </li>
                    )}
                  </For>
                </ul>
                <span class="max-lg:hidden">
                  <OutcomeLook state={row.overall} word={t(`publication.overall-${row.overall}`)} />
                </span>
                <Show when={mayObject()}>
                  <Button class="justify-self-start" onClick={() => setObjecting(row)}>
                    {t('publication.object')}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
      <ObjectDialog
        eventId={props.of.event.id}
        about={objecting()}
        who={[objecting()?.ticket && ticketNumber(objecting()?.ticket ?? 0), objecting()?.name]
          .filter(Boolean)
          .join(' ')}
        onClose={() => setObjecting(null)}
        onDone={() => {
          setObjecting(null)
          props.onObjected()
        }}
      />
    </Show>
  )
}

const nameOf = (offering: PublicResults['offerings'][number] | undefined) => (offering ? offeringName(offering) : '')

function Pages(props: { of: PublicResults; onGo: (page: number) => void }) {
  return (
    <Show when={props.of.pages > 1}>
      <nav class="flex flex-wrap items-center gap-4">
        <Button disabled={props.of.page === 1} onClick={() => props.onGo(props.of.page - 1)}>
          {t('publication.before')}
        </Button>
        <span class="text-15 text-muted">{t('publication.page', { page: props.of.page, pages: props.of.pages })}</span>
        <Button disabled={props.of.page === props.of.pages} onClick={() => props.onGo(props.of.page + 1)}>
          {t('publication.after')}
        </Button>
      </nav>
    </Show>
  )
}
