import GraduationCap from 'lucide-solid/icons/graduation-cap'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type Trouble, troubleOf } from '../../lib/http-errors.ts'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { useJudge } from './judge-context.ts'

/** Trouble that is over sooner, in milliseconds, moves nothing on the screen. */
const PATIENCE = 3000

/** The server's trouble once it has lasted; null before, and as soon as marks are taken again. */
function createLasting(trouble: () => Trouble | null): () => Trouble | null {
  const [lasting, setLasting] = createSignal<Trouble | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(trouble, (now) => {
      clearTimeout(timer)
      if (now && !lasting()) timer = setTimeout(() => setLasting(trouble()), PATIENCE)
      else setLasting(now)
    }),
  )
  onCleanup(() => clearTimeout(timer))
  return lasting
}

/** What a judge must know whatever they do: the server takes no marks, or this device cannot keep them, or holds another's. */
export function Banners(props: { children?: JSX.Element }) {
  const { outbox } = useJudge()
  const trouble = createLasting(createMemo(() => troubleOf(outbox.standing().sendError)))
  return (
    <div role="status" class="contents">
      <Show when={trouble()}>{(why) => <Banner>{t(`judge.kept-${why()}`)}</Banner>}</Show>
      <Show when={outbox.standing().storeError}>
        <Banner kind="urgent">{t('judge.notKept')}</Banner>
      </Show>
      <Show when={outbox.foreign().length > 0 && outbox.foreign()}>
        {(foreign) => (
          <Banner>
            {t('judge.foreign', {
              n: foreign().length,
              name: [...new Set(foreign().map(({ personName }) => personName))].join(', '),
            })}
          </Banner>
        )}
      </Show>
      {props.children}
    </div>
  )
}

const LOOKS = {
  urgent: { ink: 'bg-refused-soft text-refused', icon: TriangleAlert },
  warning: { ink: 'bg-saved-soft text-saved', icon: TriangleAlert },
  note: { ink: 'bg-accent-soft text-ink', icon: GraduationCap },
}

/** One line across the page; a note says what is so, a warning what to heed. */
export function Banner(props: { kind?: keyof typeof LOOKS; children: JSX.Element }) {
  const look = () => LOOKS[props.kind ?? 'warning']
  return (
    <p class={classNames('flex items-start gap-2 border-line border-b px-4 py-2.5 text-15', look().ink)}>
      <Dynamic component={look().icon} class="mt-0.5 size-5 shrink-0" aria-hidden="true" />
      <span>{props.children}</span>
    </p>
  )
}
