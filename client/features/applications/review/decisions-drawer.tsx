import { For, Show } from 'solid-js'
import type { DecisionRow } from '#domain/applications/review-contract'
import { createRemote } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { formatDateTime, formatNumber } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Drawer } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { undoDecision } from './create-decide.ts'

/** What was decided lately, each act to be undone as one. */
export function DecisionsDrawer(props: { eventId: string; open: boolean; mayUndo: boolean; onClose: () => void }) {
  const remote = createRemote<{ decisions: DecisionRow[] }>(() =>
    props.open ? `/api/events/${props.eventId}/applications/decisions` : null,
  )
  return (
    <Drawer
      open={props.open}
      onOpen={(open) => !open && props.onClose()}
      title={t('review.decisions')}
      more={t('review.decisionsMore')}
      closeName={t('common.close')}
    >
      <Remote
        of={remote}
        empty={({ decisions }) => decisions.length === 0 && <EmptyState title={t('review.noDecisions')} />}
      >
        {(data) => (
          <ul>
            <For each={data().decisions}>
              {(one) => <Decision of={one} eventId={props.eventId} mayUndo={props.mayUndo} />}
            </For>
          </ul>
        )}
      </Remote>
    </Drawer>
  )
}

function Decision(props: { of: DecisionRow; eventId: string; mayUndo: boolean }) {
  const reasons = () => {
    const { decision } = props.of
    if (decision.kind === 'refuse') return decision.reason
    if (decision.kind === 'return')
      return decision.parts.map(({ part, reason }) => `${t(`apply.part-${part}`)}: ${reason}`).join(' · ')
    return null
  }
  return (
    <li class="flex items-start gap-3 border-line border-b py-3">
      <div class="min-w-0 flex-1">
        <p class="font-medium text-15">
          {t(`review.decision-${props.of.decision.kind}`, { n: formatNumber(props.of.count) })}
        </p>
        <p class="text-13 text-muted">{[props.of.by, formatDateTime(props.of.at)].filter(Boolean).join(' · ')}</p>
        <Show when={reasons()}>
          <p class="wrap-anywhere pt-1 text-15 text-muted">{reasons()}</p>
        </Show>
      </div>
      <Show when={props.of.undoneAt === null} fallback={<Badge>{t('review.undone')}</Badge>}>
        <Show when={props.mayUndo}>
          <Button onClick={() => void undoDecision(props.eventId, props.of.id)}>{t('review.undo')}</Button>
        </Show>
      </Show>
    </li>
  )
}
