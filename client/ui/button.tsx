import LoaderCircle from 'lucide-solid/icons/loader-circle'
import { type JSX, Show, splitProps } from 'solid-js'
import { classNames } from './class-names.ts'

export interface ButtonProps extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'style'> {
  /** 'primary' once a view at most; 'danger' for what cannot be taken back. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** 'large' (56 px) for judges. */
  size?: 'normal' | 'large'
  /** Under way: it keeps its size, shows a turning ring, and cannot be pressed again. */
  busy?: boolean
  icon?: JSX.Element
}

const KINDS = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  plain: 'bg-raised text-ink inset-ring inset-ring-strong/60 hover:bg-hover',
  quiet: 'text-accent hover:bg-hover',
  danger: 'bg-refused text-on-refused hover:bg-refused-hover',
}

const SIZES = { normal: 'min-h-11 px-4 text-15', large: 'min-h-14 px-6 text-17' }

/** A button that says the verb and the thing. `type` is "button" unless it submits. */
export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['kind', 'size', 'busy', 'icon', 'class', 'children', 'disabled'])
  return (
    <button
      type="button"
      {...rest}
      disabled={own.disabled || own.busy}
      aria-busy={own.busy || undefined}
      class={classNames(
        'inline-flex select-none items-center justify-center gap-2 rounded-md font-medium transition-colors active:translate-y-px',
        'disabled:pointer-events-none',
        own.disabled && !own.busy && 'opacity-45',
        KINDS[own.kind ?? 'plain'],
        SIZES[own.size ?? 'normal'],
        own.class,
      )}
    >
      <Show when={own.busy} fallback={own.icon}>
        <LoaderCircle class="size-5 animate-turn" aria-hidden="true" />
      </Show>
      {own.children}
    </button>
  )
}

/** A button that is only an icon; its name is for screen readers and the tooltip. */
export function IconButton(props: ButtonProps & { name: string }) {
  const [own, rest] = splitProps(props, ['name', 'class', 'size'])
  return (
    <Button
      kind="quiet"
      {...rest}
      aria-label={own.name}
      title={own.name}
      class={classNames(
        'aspect-square !px-0 text-ink [&_svg]:size-5',
        own.size === 'large' ? 'size-14' : 'size-11',
        own.class,
      )}
    />
  )
}
