import { useNavigate, useSearchParams } from '@solidjs/router'
import FileUp from 'lucide-solid/icons/file-up'
import Clock from 'lucide-solid/icons/rotate-ccw-clock'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import type { ReviewQueue } from '#domain/applications/review-contract'
import { refuse } from '#domain/kit/refusal'
import { runners, staff } from '#domain/people/access'
import { RefusedError } from '../../../lib/http.ts'
import { createRemote } from '../../../lib/remote.ts'
import { ErrorNotice, Remote } from '../../../lib/remote-part.tsx'
import { formatDate } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { refusalText } from '../../../lib/text/refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/page.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { may } from '../../desk/access.ts'
import { EventFrame } from '../../desk/frames.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { DecisionsDrawer } from './decisions-drawer.tsx'
import { FilterBar, StateBar } from './filter-bar.tsx'
import { createFilters } from './filters.ts'
import { QueueTable, type Selection } from './queue-table.tsx'

const notAllowed = new RefusedError('not-allowed', refuse('not-allowed').facts, 403)

/** The applications to a batch: what waits for review, and what was decided. */
export default function QueuePage() {
  return (
    <EventFrame tabName={t('review.title')}>
      {(at) => (
        <Show when={may([...staff, 'reviewer'], at().event.id)} fallback={<ErrorNotice error={notAllowed} />}>
          <Queue eventId={at().event.id} />
        </Show>
      )}
    </EventFrame>
  )
}

function Queue(props: { eventId: string }) {
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams<{ decisions?: string }>()
  const filters = createFilters()
  const path = () => `/api/events/${props.eventId}/applications`
  const remote = createRemote<ReviewQueue>(() =>
    filters.state() === 'all' ? path() : `${path()}?state=${filters.state()}`,
  )
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set())
  createEffect(on([filters.state, () => props.eventId], () => setChosen(new Set<string>()), { defer: true }))
  const selection: Selection = {
    has: (id) => chosen().has(id),
    toggle: (id, isChosen) => {
      const next = new Set(chosen())
      if (isChosen) next.add(id)
      else next.delete(id)
      setChosen(next)
    },
    all: (ids) => setChosen(new Set(ids)),
  }
  const mayDecide = () => may([...runners, 'reviewer'], props.eventId)
  return (
    <Remote of={remote}>
      {(queue) => {
        const rows = createMemo(() => queue().applications.filter(filters.fits))
        const picked = createMemo(() => rows().filter(({ id }) => chosen().has(id)))
        const isEmpty = () => Object.values(queue().counts).every((n) => n === 0)
        return (
          <>
            <Section
              title={t('review.title')}
              more={<Left queue={queue()} />}
              actions={
                <>
                  <Button
                    icon={<Clock class="size-5" aria-hidden="true" />}
                    onClick={() => setParams({ decisions: '1' })}
                  >
                    {t('review.decisions')}
                  </Button>
                  <Show when={may(runners, props.eventId)}>
                    <Button
                      kind={isEmpty() ? 'primary' : 'plain'}
                      icon={<FileUp class="size-5" aria-hidden="true" />}
                      onClick={() => navigate(`/desk/events/${props.eventId}/applications/import`)}
                    >
                      {t('review.import')}
                    </Button>
                  </Show>
                </>
              }
            >
              <Show when={!isEmpty()} fallback={<EmptyState title={t('review.none')} more={t('review.noneMore')} />}>
                <StateBar queue={queue()} filters={filters} />
                <FilterBar queue={queue()} filters={filters} />
                <Show
                  when={rows().length > 0}
                  fallback={
                    <EmptyState
                      title={
                        queue().applications.length === 0 && filters.state() === 'submitted'
                          ? t('review.allDone')
                          : t('review.nothingHere')
                      }
                      more={queue().applications.length === 0 ? undefined : t('review.nothingHereMore')}
                      action={
                        queue().applications.length > 0 && (
                          <Button onClick={() => filters.clear()}>{t('review.clearFilters')}</Button>
                        )
                      }
                    />
                  }
                >
                  <QueueTable
                    queue={queue()}
                    rows={rows()}
                    selection={filters.state() === 'submitted' && mayDecide() && !queue().whyNot ? selection : null}
                    showState={filters.state() === 'all'}
                  />
                </Show>
              </Show>
            </Section>
            <Show when={picked().length > 0}>
              <BulkBar
                eventId={props.eventId}
                rows={picked()}
                onClear={() => setChosen(new Set<string>())}
                onDone={() => {
                  setChosen(new Set<string>())
                  remote.refresh()
                }}
              />
            </Show>
            <DecisionsDrawer
              eventId={props.eventId}
              open={params.decisions === '1'}
              mayUndo={mayDecide()}
              onClose={() => setParams({ decisions: null })}
            />
          </>
        )
      }}
    </Remote>
  )
}

/** How many wait, and until when they must be decided. */
function Left(props: { queue: ReviewQueue }) {
  const isLate = () => props.queue.today > props.queue.reviewUntil && props.queue.counts.submitted > 0
  const left = () => props.queue.counts.submitted
  return (
    <span class={isLate() ? 'text-refused' : undefined}>
      {left() > 0 ? t('review.left', { n: left() }) : t('review.allDone')}
      {' · '}
      {t(isLate() ? 'review.overdue' : 'review.due', { day: formatDate(props.queue.reviewUntil) })}
      <Show when={props.queue.whyNot}>{(why) => <> · {refusalText(why())}</>}</Show>
    </span>
  )
}
