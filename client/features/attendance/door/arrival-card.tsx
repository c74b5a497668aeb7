import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleX from 'lucide-solid/icons/circle-x'
import Hourglass from 'lucide-solid/icons/hourglass'
import ScanLine from 'lucide-solid/icons/scan-line'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Arrival, RightPlace } from '#domain/attendance/arrival'
import { ticketNumber } from '#domain/attendance/tickets'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { componentName, dayAndHours } from '../words.ts'
import { arrivalWords, type Tone, toneOf } from './arrival-words.ts'
import type { AtDoor } from './at-door.ts'
import { PersonCard } from './person-card.tsx'

const LOOKS: Record<Tone, { icon: typeof CircleCheck; class: string }> = {
  good: { icon: CircleCheck, class: 'bg-stored-soft text-stored' },
  careful: { icon: TriangleAlert, class: 'bg-saved-soft text-saved' },
  bad: { icon: CircleX, class: 'bg-refused-soft text-refused' },
  other: { icon: Hourglass, class: 'bg-waiting-soft text-waiting' },
}

/** What is to be said of whoever was found, large enough to be read at arm's length. */
export function ArrivalCard(props: { door: AtDoor; onDone: () => void }) {
  return (
    <Show
      when={props.door.arrival()}
      fallback={
        <div class="rounded-md border border-line border-dashed">
          <EmptyState
            icon={<ScanLine aria-hidden="true" />}
            title={t('checkin.hintTitle')}
            more={t('checkin.hintMore')}
          />
        </div>
      }
    >
      {(arrival) => <Found door={props.door} arrival={arrival()} onDone={props.onDone} />}
    </Show>
  )
}

function Found(props: { door: AtDoor; arrival: Arrival; onDone: () => void }) {
  const seat = createMemo(() => ('seat' in props.arrival ? props.arrival.seat : null))
  const just = () => {
    const last = props.door.last()?.act
    return last?.kind === 'check-in' && last.entryIds[0] === seat()?.entryId
  }
  const look = () => LOOKS[toneOf(props.arrival, just())]
  const only = <Kind extends Arrival['kind']>(...kinds: Kind[]) =>
    kinds.includes(props.arrival.kind as Kind) ? (props.arrival as Extract<Arrival, { kind: Kind }>) : null
  return (
    <article
      data-arrival={props.arrival.kind}
      class="grid overflow-hidden rounded-md bg-raised inset-ring inset-ring-line"
    >
      <p role="status" class={`flex min-h-14 items-center gap-3 px-4 py-2 font-semibold text-17 ${look().class}`}>
        <Dynamic component={look().icon} class="size-7 shrink-0" aria-hidden="true" />
        {arrivalWords(props.arrival, props.door.load().session, just())}
      </p>
      <Show when={seat()}>
        {(one) => <PersonCard door={props.door} arrival={props.arrival} seat={one()} onDone={props.onDone} />}
      </Show>
      <Switch>
        <Match when={only('wrong-room')}>
          {(wrong) => (
            <Elsewhere name={wrong().other.name} number={wrong().other.number}>
              <Place lead={t('checkin.goTo')} of={wrong().right} />
            </Elsewhere>
          )}
        </Match>
        <Match when={only('not-today')}>
          {(wrong) => (
            <Elsewhere name={wrong().other.name} number={wrong().other.number}>
              <Show when={wrong().right} fallback={<p class="text-17">{t('checkin.noPlace')}</p>}>
                {(right) => <Place lead={t('checkin.nextIs')} of={right()} />}
              </Show>
            </Elsewhere>
          )}
        </Match>
        <Match when={only('void')}>{(found) => <Elsewhere name={found().name} number={found().number} />}</Match>
        <Match when={only('unknown')}>
          <p class="p-4 text-15 text-muted">{t('checkin.unknownMore')}</p>
        </Match>
        <Match when={only('several')}>
          {(found) => (
            <ul class="grid gap-2 p-4">
              <For each={found().seats}>
                {(one) => (
                  <li>
                    <Button size="large" class="w-full justify-between" onClick={() => props.door.choose(one.entryId)}>
                      <span>{one.name}</span>
                      <span class="text-muted">{one.document}</span>
                    </Button>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Match>
      </Switch>
    </article>
  )
}

function Elsewhere(props: { name: string; number: number | null; children?: JSX.Element }) {
  return (
    <div class="grid gap-4 p-5">
      <div>
        <p class="wrap-anywhere font-semibold text-26">{props.name}</p>
        <p class="text-15 text-muted">
          {t('checkin.number')} {props.number === null ? '–' : ticketNumber(props.number)}
        </p>
      </div>
      {props.children}
    </div>
  )
}

/** Where somebody should be, in the size in which one reads it out. */
function Place(props: { lead: string; of: RightPlace }) {
  return (
    <div class="grid gap-1 border-line border-t pt-4" data-right-place>
      <p class="text-13 text-muted">{props.lead}</p>
      <p class="flex flex-wrap items-baseline gap-x-4">
        <span class="wrap-anywhere font-semibold text-34">{props.of.room}</span>
        <Show when={props.of.seat}>
          <span class="text-20">
            {t('checkin.seat')} {props.of.seat}
          </span>
        </Show>
      </p>
      <p class="text-17">{[dayAndHours(props.of), componentName(props.of.component)].filter(Boolean).join(' · ')}</p>
      <p class="text-15 text-muted">{[props.of.site, props.of.address].filter(Boolean).join(' · ')}</p>
    </div>
  )
}
