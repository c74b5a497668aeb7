import Dices from 'lucide-solid/icons/dices'
import { createSignal, For, Show } from 'solid-js'
import type { DrawView } from '#domain/draws/contract'
import { whyNotAlone } from '#domain/draws/rules'
import type { Role } from '#domain/people/contract'
import { me } from '../../lib/auth.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Status } from '../../ui/status.tsx'
import { may } from '../desk/access.ts'
import { EventFrame } from '../desk/frames.tsx'
import { NewDrawDialog } from './new-draw.tsx'
import { purposeName } from './purpose-name.ts'
import { RunDrawDialog } from './run-draw.tsx'

const drawers: readonly Role[] = ['administrator', 'manager', 'draw-officer']

/** The draws of an event: committed to, run, drawn anew, each with its public record. */
export default function DrawsPage() {
  const [making, setMaking] = createSignal<{ again: DrawView | null } | null>(null)
  const [running, setRunning] = createSignal<DrawView | null>(null)
  return (
    <EventFrame
      tabName={t('draws.draws')}
      actions={(at) => (
        <Show when={may(drawers, at().event.id) && at().event.state !== 'closed'}>
          <Button kind="primary" onClick={() => setMaking({ again: null })}>
            {t('draws.newDraw')}
          </Button>
        </Show>
      )}
    >
      {(at) => {
        const draws = createRemote<{ draws: DrawView[] }>(() => `/api/events/${at().event.id}/draws`)
        const none = ({ draws }: { draws: DrawView[] }) =>
          draws.length === 0 && (
            <EmptyState icon={<Dices aria-hidden="true" />} title={t('draws.none')} more={t('draws.noneMore')} />
          )
        return (
          <>
            <p class="max-w-176 text-15 text-muted">{t('draws.drawsMore')}</p>
            <Remote of={draws} empty={none}>
              {(found) => (
                <ul class="grid">
                  <For each={found().draws}>
                    {(draw) => (
                      <DrawLine draw={draw} onRun={() => setRunning(draw)} onAgain={() => setMaking({ again: draw })} />
                    )}
                  </For>
                </ul>
              )}
            </Remote>
            <NewDrawDialog
              eventId={at().event.id}
              open={making() !== null}
              again={making()?.again ?? null}
              onClose={() => setMaking(null)}
            />
            <RunDrawDialog draw={running()} onClose={() => setRunning(null)} />
          </>
        )
      }}
    </EventFrame>
  )
}

function DrawLine(props: { draw: DrawView; onRun: () => void; onAgain: () => void }) {
  const record = () => props.draw.record
  const own = () => me()?.person?.id === props.draw.officerId
  const standing = () => !props.draw.replacedBy
  return (
    <li class="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-b py-3">
      <div class="min-w-0 flex-1 basis-64">
        <p class="font-medium text-17">{record().title}</p>
        <p class="text-13 text-muted">
          {[purposeName(props.draw), props.draw.officer, formatDateTime(record().committedAt)].join(' · ')}
        </p>
      </div>
      <DrawStatus draw={props.draw} />
      <div class="flex flex-wrap items-center gap-2">
        <Show when={own() && standing() && !record().run}>
          <Button kind="primary" onClick={() => props.onRun()}>
            {t('draws.run')}
          </Button>
        </Show>
        <Show when={own() && standing() && props.draw.stage === null && !whyNotAlone(props.draw.record)}>
          <Button onClick={() => props.onAgain()}>{t('draws.again')}</Button>
        </Show>
        <a class="inline-flex min-h-11 items-center px-2" href={`/draws/${record().id}`} target="_blank" rel="noopener">
          {t('draws.open')}
        </a>
      </div>
    </li>
  )
}

/** Where a draw stands, in a word. */
function DrawStatus(props: { draw: DrawView }) {
  return (
    <Show
      when={!props.draw.replacedBy}
      fallback={<span class="text-15 text-muted line-through">{t('draws.replaced')}</span>}
    >
      <Show when={props.draw.record.run} fallback={<Status state="waiting" word={t('draws.committed')} />}>
        <Status state="stored" word={t('draws.drawn')} />
      </Show>
    </Show>
  )
}
