import { createSignal, type JSX, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useMarking } from './marking.ts'
import type { KeysProps } from './score-keys.tsx'

/** Keys that need room: in a compact row they stand behind one key, and close when a mark was given. */
export function KeyDialog(
  props: KeysProps & { compact?: boolean; shown: string | null; keys: (close: () => void) => JSX.Element },
) {
  const [open, setOpen] = createSignal(false)
  const marking = useMarking()
  const code = () => marking.walk().stepOf(props.spot.aspectId)?.aspect.code ?? ''
  return (
    <Show when={props.compact} fallback={props.keys(() => undefined)}>
      <Button size="large" class="w-full" disabled={props.locked} onClick={() => setOpen(true)}>
        {props.shown ?? t('judge.enterValue')}
      </Button>
      <Dialog open={open()} onOpen={setOpen} title={t('judge.markOf', { code: code() })} closeName={t('common.close')}>
        {props.keys(() => setOpen(false))}
      </Dialog>
    </Show>
  )
}
