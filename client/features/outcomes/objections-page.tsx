import MessageSquareWarning from 'lucide-solid/icons/message-square-warning'
import { createSignal, For, Show } from 'solid-js'
import { ticketNumber } from '#domain/attendance/tickets'
import type { BatchOutcomes, ObjectionView } from '#domain/outcomes/views'
import { runners } from '#domain/people/access'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Status } from '../../ui/status.tsx'
import { may } from '../desk/access.ts'
import { type AtEvent, EventFrame } from '../desk/frames.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { componentName, offeringName } from './names.ts'

/** What was objected to the results of a batch, and the answers. */
export default function ObjectionsPage() {
  return <EventFrame tabName={t('outcomes.objections')}>{(at) => <Objections at={at()} />}</EventFrame>
}

function Objections(props: { at: AtEvent }) {
  const at = () => `/api/events/${props.at.event.id}`
  const objections = createRemote<{ objections: ObjectionView[] }>(() => `${at()}/objections`)
  const outcomes = createRemote<BatchOutcomes>(() => `${at()}/outcomes`)
  const [answering, setAnswering] = createSignal<ObjectionView | null>(null)
  const offering = (id: string) => outcomes.data?.offerings.find((one) => one.id === id)
  const mayAnswer = () => may(runners, props.at.event.id)
  return (
    <Section title={t('outcomes.objections')}>
      <Remote
        of={objections}
        empty={(data) =>
          data.objections.length === 0 && (
            <EmptyState
              icon={<MessageSquareWarning aria-hidden="true" />}
              title={t('outcomes.noObjections')}
              more={t('outcomes.noObjectionsMore')}
            />
          )
        }
      >
        {(data) => (
          <ul class="grid border-line border-b">
            <For each={data().objections}>
              {(one) => (
                <Objection
                  of={one}
                  offering={offering(one.offeringId)}
                  onAnswer={mayAnswer() && one.state === 'open' ? () => setAnswering(one) : undefined}
                />
              )}
            </For>
          </ul>
        )}
      </Remote>
      <AnswerDialog
        eventId={props.at.event.id}
        objection={answering()}
        rule={offering(answering()?.offeringId ?? '')?.parts.find(
          ({ component }) => component === answering()?.component,
        )}
        onClose={() => setAnswering(null)}
        onDone={() => {
          setAnswering(null)
          objections.refresh()
          outcomes.refresh()
        }}
      />
    </Section>
  )
}

const states = { open: 'waiting', upheld: 'stored', dismissed: 'refused' } as const

function Objection(props: {
  of: ObjectionView
  offering: BatchOutcomes['offerings'][number] | undefined
  onAnswer: (() => void) | undefined
}) {
  const about = () =>
    [
      props.offering && offeringName(props.offering),
      props.of.component ? componentName(props.of.component) : t('outcomes.wholeCandidate'),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <li class="grid gap-2 border-line border-t py-4">
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Status state={states[props.of.state]} word={t(`outcomes.objection-${props.of.state}`)} />
        <span class="wrap-anywhere font-medium">
          {[props.of.ticket !== null && ticketNumber(props.of.ticket), props.of.name].filter(Boolean).join(' ')}
        </span>
        <span class="text-15 text-muted">{about()}</span>
        <Show when={props.onAnswer}>
          {(answer) => (
            <Button class="ms-auto" onClick={() => answer()()}>
              {t('outcomes.answer')}
            </Button>
          )}
        </Show>
      </div>
      <p class="wrap-anywhere whitespace-pre-line text-15">{props.of.words}</p>
      <p class="text-13 text-muted">
        {t('outcomes.raisedBy', {
          who: props.of.byCandidate ? t('outcomes.byCandidate') : (props.of.by ?? '–'),
          ...{ at: formatDateTime(props.of.at), version: props.of.version },
        })}
      </p>
      <Show when={props.of.answer}>
        {(answer) => (
          <div class="border-strong/60 border-s-2 ps-4">
            <p class="wrap-anywhere whitespace-pre-line text-15">{answer()}</p>
            <p class="text-13 text-muted">
              {t('outcomes.answeredBy', {
                ...{ by: props.of.answeredBy ?? '–', at: formatDateTime(props.of.answeredAt ?? props.of.at) },
              })}
            </p>
          </div>
        )}
      </Show>
    </li>
  )
}
