import { Show } from 'solid-js'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'

/** How far something long has come, with the time left and a way to cancel where there is one. */
export function Progress(props: {
  name: string
  /** 0 to 1; null where nobody knows. */
  share: number | null
  /** "62%", "About 2 minutes left". */
  done?: string
  left?: string
  cancel?: { name: string; run: () => void }
}) {
  const percent = () => (props.share === null ? undefined : Math.round(Math.min(1, Math.max(0, props.share)) * 100))
  return (
    <div class="grid gap-2">
      <div class="flex items-baseline justify-between gap-3 text-15">
        <span class="font-medium">{props.name}</span>
        <span class="text-13 text-muted">{props.done}</span>
      </div>
      <div
        role="progressbar"
        aria-label={props.name}
        aria-valuenow={percent()}
        aria-valuemin={0}
        aria-valuemax={100}
        class="h-2 overflow-hidden rounded-full bg-hover"
      >
        <div
          class={classNames(
            'h-full origin-left rounded-full bg-accent transition-[width]',
            props.share === null ? 'w-1/3 animate-breathe' : 'w-(--share)',
          )}
          style={{ '--share': `${percent() ?? 0}%` }}
        />
      </div>
      <Show when={props.left || props.cancel}>
        <div class="flex min-h-11 items-center justify-between gap-3 text-13 text-muted">
          <span>{props.left}</span>
          <Show when={props.cancel} keyed>
            {(cancel) => (
              <Button kind="quiet" onClick={cancel.run}>
                {cancel.name}
              </Button>
            )}
          </Show>
        </div>
      </Show>
    </div>
  )
}
