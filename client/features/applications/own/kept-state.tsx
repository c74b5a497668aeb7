import { Show } from 'solid-js'
import { t } from '../../../lib/text/index.ts'
import { Status } from '../../../ui/status.tsx'
import type { Kept, OwnForm } from './create-form.ts'

const LOOKS = {
  stored: { state: 'stored', word: 'apply.keptStored' },
  sending: { state: 'waiting', word: 'apply.keptSending' },
  here: { state: 'saved', word: 'apply.keptHere' },
  refused: { state: 'refused', word: 'apply.keptRefused' },
} as const satisfies Record<Kept, unknown>

/** Where what was entered is. */
export function KeptState(props: { of: OwnForm }) {
  const look = () => LOOKS[props.of.kept]
  return (
    <div class="flex min-h-11 flex-wrap items-center gap-x-3">
      <Status plain state={look().state} word={t(look().word)} />
      <Show when={props.of.kept === 'refused' && props.of.error}>
        {(why) => <span class="text-13 text-refused">{why()}</span>}
      </Show>
    </div>
  )
}
