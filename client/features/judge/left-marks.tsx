import Download from 'lucide-solid/icons/download'
import { createResource, Show } from 'solid-js'
import { deviceStore } from '../../lib/outbox/database.ts'
import type { WaitingMark } from '../../lib/outbox/waiting-mark.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { saveMarks } from './save-marks.ts'

/** Marks that are still on a device which sends nothing any more: how many, whose, and a file of them for the desk. */
export function LeftMarks() {
  const [marks] = createResource<readonly WaitingMark[]>(() => deviceStore.read().catch(() => []))
  const left = () => (marks.state === 'ready' ? marks() : [])
  const names = () => [...new Set(left().map(({ personName }) => personName))].join(', ')
  return (
    <Show when={left().length > 0}>
      <section class="grid gap-3 rounded-md bg-saved-soft p-4">
        <p class="text-15 text-pretty">{t('tablet.leftMarks', { n: left().length, name: names() })}</p>
        <SaveMarks marks={left()} />
      </section>
    </Show>
  )
}

/** Saves marks that are not on the server as a file, which the chief judge can take in at the desk. */
export function SaveMarks(props: { marks: readonly WaitingMark[] }) {
  return (
    <Button icon={<Download class="size-5" aria-hidden="true" />} onClick={() => saveMarks(props.marks)}>
      {t('tablet.saveMarks')}
    </Button>
  )
}
