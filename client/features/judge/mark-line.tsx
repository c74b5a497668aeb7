import Eraser from 'lucide-solid/icons/eraser'
import Lock from 'lucide-solid/icons/lock'
import { createMemo, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { enterAloud } from './enter-aloud.ts'
import { MarkState } from './mark-state.tsx'
import { useMarking } from './marking.ts'
import { markWord } from './measured.ts'
import type { Spot } from './scheme-walk.ts'
import { whyText } from './why-text.ts'

/** How the mark stands and how to take it back; a refused one with its reason and what to do. */
export function MarkLine(props: { spot: Spot }) {
  const marking = useMarking()
  const state = createMemo(() => marking.state(props.spot))
  const canTakeBack = () => state().value !== null && !marking.whyNot(props.spot, null)
  const refusedWord = (value: string | null) =>
    value === null ? t('judge.takenBack') : markWord(marking.aspect(props.spot.aspectId), value)
  const dismiss = () => {
    const mark = state().refused
    if (mark) marking.outbox.outbox.dismiss([mark.commandId])
  }
  return (
    <div class="grid gap-1">
      <div class="flex min-h-11 items-center gap-2">
        <MarkState spot={props.spot} />
        <Show when={canTakeBack()}>
          <Button
            kind="quiet"
            class="-me-3 ms-auto shrink-0 whitespace-nowrap !px-3 !text-ink"
            icon={<Eraser class="size-5" aria-hidden="true" />}
            onClick={(event) => enterAloud(marking, props.spot, null, event)}
          >
            {t('judge.takeBack')}
          </Button>
        </Show>
      </div>
      <Show when={state().refused}>
        {(mark) => (
          <p role="alert" class="flex items-center gap-3 rounded-md bg-refused-soft py-1 ps-3 text-15 text-refused">
            <span class="min-w-0 flex-1">
              {t('judge.refusedValue', { value: refusedWord(mark().value) })}{' '}
              <Show when={mark().refusal}>{(refusal) => whyText(refusal())}</Show>
            </span>
            <Button kind="quiet" class="!text-refused" onClick={dismiss}>
              {t('common.dismiss')}
            </Button>
          </p>
        )}
      </Show>
    </div>
  )
}

/** Why nothing can be entered here, and what to do; nothing where it can, or where a refused mark says it already. */
export function LockLine(props: { spot: Spot }) {
  const marking = useMarking()
  const lock = createMemo(() => marking.whyNot(props.spot, null))
  return (
    <Show when={!marking.state(props.spot).refused && lock()}>
      {(refusal) => (
        <p data-lock={refusal().code} class="flex items-start gap-2 pb-1 text-15 text-muted">
          <Lock class="mt-0.5 size-5 shrink-0" aria-hidden="true" />
          <span>{whyText(refusal())}</span>
        </p>
      )}
    </Show>
  )
}
