import Check from 'lucide-solid/icons/check'
import { For, Show } from 'solid-js'
import { classNames } from './class-names.ts'

/** Where one is in a task of several steps. Done steps can be gone back to where `onGo` is given. */
export function Stepper(props: {
  name: string
  steps: readonly string[]
  /** The index of the step that is open. */
  at: number
  onGo?: (index: number) => void
  words: { done: string }
}) {
  return (
    <nav aria-label={props.name}>
      <ol class="flex flex-wrap items-center gap-x-2 gap-y-1">
        <For each={props.steps}>
          {(step, index) => {
            const done = () => index() < props.at
            const here = () => index() === props.at
            return (
              <li class="flex items-center gap-2" aria-current={here() ? 'step' : undefined}>
                <Show when={index() > 0}>
                  <span
                    class={classNames('h-px w-2 sm:w-6', done() || here() ? 'bg-accent' : 'bg-strong')}
                    aria-hidden="true"
                  />
                </Show>
                <button
                  type="button"
                  disabled={!done() || !props.onGo}
                  onClick={() => props.onGo?.(index())}
                  class={classNames(
                    'inline-flex min-h-11 items-center gap-2 rounded-md text-15 disabled:cursor-default',
                    here() ? 'pe-2' : 'sm:pe-2',
                    here() ? 'font-semibold text-ink' : done() ? 'text-ink enabled:hover:text-accent' : 'text-faint',
                  )}
                >
                  <span
                    class={classNames(
                      'grid size-7 place-items-center rounded-full text-13 font-semibold',
                      here()
                        ? 'bg-accent text-on-accent'
                        : done()
                          ? 'bg-accent-soft text-accent'
                          : 'text-faint inset-ring inset-ring-strong',
                    )}
                  >
                    <Show when={done()} fallback={index() + 1}>
                      <Check class="size-4" aria-label={props.words.done} />
                    </Show>
                  </span>
                  <span class={here() ? undefined : 'max-sm:sr-only'}>{step}</span>
                </button>
              </li>
            )
          }}
        </For>
      </ol>
    </nav>
  )
}
