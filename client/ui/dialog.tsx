import * as Kobalte from '@kobalte/core/dialog'
import X from 'lucide-solid/icons/x'
import { type JSX, Show } from 'solid-js'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'

interface OverlayProps {
  open: boolean
  /** Called with false by Escape, the close button and a press outside. */
  onOpen: (open: boolean) => void
  title: string
  /** What this is about, in one line under the title. */
  more?: string
  closeName: string
  children: JSX.Element
  /** The actions, at the bottom and always in sight. */
  actions?: JSX.Element
}

function Overlay(
  props: OverlayProps & { class: string; wrap: string; toRead?: boolean; role?: 'dialog' | 'alertdialog' },
) {
  let content: HTMLDivElement | undefined
  // The first field, else the first action (the harmless one), rather than the button that closes.
  const focus = (event: Event) => {
    const target = content?.querySelector<HTMLElement>(
      '[data-body] :is(input, select, textarea), [data-actions] button',
    )
    if (!target || props.toRead) return
    event.preventDefault()
    target.focus()
  }
  return (
    <Kobalte.Root open={props.open} onOpenChange={props.onOpen}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="fixed inset-0 z-50 animate-appear bg-scrim" />
        <div class={classNames('pointer-events-none fixed inset-0 z-50 flex', props.wrap)}>
          <Kobalte.Content
            ref={content}
            role={props.role ?? 'dialog'}
            onOpenAutoFocus={focus}
            class={classNames(
              'pointer-events-auto flex flex-col bg-raised text-ink shadow-lift inset-ring inset-ring-line outline-none',
              props.class,
            )}
          >
            <header class="flex items-start gap-2 ps-6 pe-3 pt-3">
              <div class="min-w-0 flex-1 pt-2.5">
                <Kobalte.Title class="text-20 leading-tight">{props.title}</Kobalte.Title>
                <Show when={props.more}>
                  <Kobalte.Description class="mt-1 text-15 text-muted">{props.more}</Kobalte.Description>
                </Show>
              </div>
              <IconButton name={props.closeName} icon={<X aria-hidden="true" />} onClick={() => props.onOpen(false)} />
            </header>
            <div data-body class="min-h-0 flex-1 overflow-y-auto px-6 pt-4 pb-6">
              {props.children}
            </div>
            <Show when={props.actions}>
              <footer data-actions class="flex flex-wrap justify-end gap-3 border-line border-t px-6 py-4">
                {props.actions}
              </footer>
            </Show>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte.Root>
  )
}

/** A question or a short task over the page; on a phone it comes from the bottom. The focus stays inside and returns. */
export function Dialog(props: OverlayProps & { wide?: boolean; role?: 'dialog' | 'alertdialog' }) {
  return (
    <Overlay
      {...props}
      wrap="items-end justify-center sm:items-center sm:p-6"
      class={classNames(
        'max-h-[92dvh] w-full animate-rise rounded-t-md sm:rounded-md',
        props.wide ? 'sm:max-w-3xl' : 'sm:max-w-lg',
      )}
    />
  )
}

/**
 * The detail of something in a list, at the end side, so that nobody loses the place; at the start side, and narrower,
 * the navigation of a small screen.
 */
export function Drawer(props: OverlayProps & { side?: 'start' | 'end'; wide?: boolean }) {
  const start = () => props.side === 'start'
  const width = () =>
    start() ? 'max-w-80 animate-appear' : props.wide ? 'max-w-5xl animate-slide-in' : 'max-w-xl animate-slide-in'
  return (
    <Overlay
      {...props}
      toRead={start()}
      wrap={start() ? 'justify-start' : 'justify-end'}
      class={classNames('h-full w-full', width())}
    />
  )
}
