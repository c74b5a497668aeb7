import { Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { may } from '../desk/access.ts'
import { DisciplineFrame } from '../desk/frames.tsx'
import { RecheckPart } from './recheck-part.tsx'

/** A discipline's re-check at the desk: how far it is, its findings, and what the chief judge answers. */
export default function DeskRecheckPage() {
  return (
    <DisciplineFrame
      tabName={t('recheck.recheck')}
      actions={(at) => (
        <Show when={may(['supervisor'], at().event.id)}>
          <a
            href={`/supervise/rechecks/${at().discipline.id}`}
            class="inline-flex min-h-11 items-center rounded-md px-4 font-medium text-15 text-ink no-underline inset-ring inset-ring-strong/60 hover:bg-hover"
          >
            {t('recheck.toDoor')}
          </a>
        </Show>
      )}
    >
      {(at) => <RecheckPart discipline={at().discipline} eventId={at().event.id} />}
    </DisciplineFrame>
  )
}
