import Check from 'lucide-solid/icons/check'
import Undo2 from 'lucide-solid/icons/undo-2'
import X from 'lucide-solid/icons/x'
import { createSignal, Show } from 'solid-js'
import type { BulkDecision } from '#domain/applications/contract'
import type { ApplicationRow } from '#domain/applications/review-contract'
import { ActError } from '../../../lib/act-error.tsx'
import { formatNumber } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { createDecide } from './create-decide.ts'
import { RefuseDialog, ReturnDialog } from './decision-dialogs.tsx'

/** What can be done with the selected applications, always in sight while some are selected. */
export function BulkBar(props: {
  eventId: string
  rows: readonly ApplicationRow[]
  onClear: () => void
  onDone: () => void
}) {
  const { act, decide } = createDecide(() => props.eventId)
  const [asked, setAsked] = createSignal<'return' | 'refuse' | null>(null)
  const count = () => t('review.selected', { n: formatNumber(props.rows.length) })
  const ask = (what: 'return' | 'refuse') => {
    act.clear()
    setAsked(what)
  }
  const run = async (decision: BulkDecision) => {
    if (!(await decide(props.rows, decision))) return
    setAsked(null)
    props.onDone()
  }
  return (
    <div class="sticky bottom-0 z-10 -mx-4 border-line border-t bg-surface px-4 py-3 sm:-mx-6 sm:px-6">
      <Show when={asked() === null}>
        <ActError of={act} />
      </Show>
      <div class="flex flex-wrap items-center gap-3">
        <span class="inline-flex items-center gap-1 font-medium text-15" role="status">
          {count()}
          <IconButton
            name={t('review.clearSelection')}
            icon={<X aria-hidden="true" />}
            onClick={() => props.onClear()}
          />
        </span>
        <span class="flex flex-1 flex-wrap justify-end gap-3">
          <Button onClick={() => ask('refuse')}>{t('review.refuse')}</Button>
          <Button icon={<Undo2 class="size-5" aria-hidden="true" />} onClick={() => ask('return')}>
            {t('review.giveBack')}
          </Button>
          <Button
            kind="primary"
            busy={act.busy}
            icon={<Check class="size-5" aria-hidden="true" />}
            onClick={() => void run({ kind: 'approve' })}
          >
            {t('review.approveMany', { n: formatNumber(props.rows.length) })}
          </Button>
        </span>
      </div>
      <ReturnDialog
        open={asked() === 'return'}
        onOpen={(open) => !open && setAsked(null)}
        act={act}
        about={count()}
        onDecide={run}
      />
      <RefuseDialog
        open={asked() === 'refuse'}
        onOpen={(open) => !open && setAsked(null)}
        act={act}
        about={count()}
        onDecide={run}
      />
    </div>
  )
}
