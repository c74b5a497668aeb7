import { createSignal, lazy, Show } from 'solid-js'
import { Button } from './button.tsx'
import { TextInput } from './text-input.tsx'

/** Most who look at a page are never asked. */
const Dialog = lazy(() => import('./dialog.tsx').then(({ Dialog }) => ({ default: Dialog })))

export interface Act {
  title: string
  /** What will be lost, in words. */
  lost: string
  /** The verb and the thing, on the button. */
  verb: string
  /** Where given, the person must type this name first. */
  typeName?: string
  /** 'primary' for what is weighty but loses nothing, such as publishing; else 'danger'. */
  kind?: 'danger' | 'primary'
}

const [asked, setAsked] = createSignal<{ act: Act; answer: (yes: boolean) => void } | null>(null)

/** Asks before something is lost; true if the person went on. Needs a ConfirmHost on the page. */
export function confirmAct(act: Act): Promise<boolean> {
  asked()?.answer(false)
  return new Promise((answer) => setAsked({ act, answer }))
}

/** Shows what confirmAct asks; once a page. */
export function ConfirmHost(props: {
  words: { cancel: string; close: string; typeToConfirm: (name: string) => string }
}) {
  const finish = (yes: boolean) => {
    asked()?.answer(yes)
    setAsked(null)
  }
  return (
    <Show when={asked()} keyed>
      {({ act }) => {
        const [typed, setTyped] = createSignal('')
        const ready = () => !act.typeName || typed().trim() === act.typeName
        return (
          <Dialog
            open
            role="alertdialog"
            onOpen={() => finish(false)}
            title={act.title}
            closeName={props.words.close}
            actions={
              <>
                <Button onClick={() => finish(false)}>{props.words.cancel}</Button>
                <Button kind={act.kind ?? 'danger'} disabled={!ready()} onClick={() => finish(true)}>
                  {act.verb}
                </Button>
              </>
            }
          >
            <form
              class="grid gap-4"
              onSubmit={(event) => {
                event.preventDefault()
                if (ready()) finish(true)
              }}
            >
              <p class="text-15 text-muted text-pretty">{act.lost}</p>
              <Show when={act.typeName}>
                {(name) => (
                  <TextInput
                    label={props.words.typeToConfirm(name())}
                    value={typed()}
                    onInput={setTyped}
                    autocomplete="off"
                  />
                )}
              </Show>
            </form>
          </Dialog>
        )
      }}
    </Show>
  )
}
