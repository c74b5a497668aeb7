import { type JSX, Show } from 'solid-js'
import type { Act } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'

/** Puts the focus on the first field that is marked wrong; true if there is one. */
export function focusWrong(form: HTMLElement): boolean {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid=true]')
  wrong?.focus()
  return wrong !== null
}

/**
 * A form whose fields mark themselves once it was tried: `onTry` shows what is missing, and `onSend` follows only
 * where no field is marked. Enter submits; why the last try failed is read out below the fields.
 */
export function DeskForm(props: {
  id?: string
  act: Act
  onTry: () => void
  onSend: () => Promise<void>
  class?: string
  children: JSX.Element
  /** The buttons, below what went wrong. */
  buttons?: JSX.Element
}) {
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = event.currentTarget
    if (props.act.busy) return
    // What the server said of the last try must not mark the fields of this one.
    props.act.clear()
    props.onTry()
    if (focusWrong(form)) return
    await props.onSend()
    focusWrong(form)
  }
  return (
    <form id={props.id} class={props.class ?? 'grid gap-5'} onSubmit={submit} noValidate>
      {props.children}
      <div class="col-span-full empty:hidden has-[>:empty]:hidden">
        <ActError of={props.act} />
      </div>
      <Show when={props.buttons}>
        <div class="col-span-full flex flex-wrap gap-3 pt-2">{props.buttons}</div>
      </Show>
    </form>
  )
}
