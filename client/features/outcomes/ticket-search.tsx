import { createEffect, createSignal, Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** Finds one candidate by the number of the ticket; `ticket` is the one that is shown. */
export function TicketSearch(props: { ticket: string; onFind: (ticket: string) => void }) {
  const [typed, setTyped] = createSignal('')
  createEffect(() => setTyped(props.ticket))
  const find = (event: SubmitEvent) => {
    event.preventDefault()
    props.onFind(String(Number(typed().replace(/\D/g, '')) || ''))
  }
  return (
    <form class="flex max-w-xl flex-wrap items-end gap-3" onSubmit={find}>
      <TextInput
        class="min-w-40 flex-1"
        label={t('publication.find')}
        name="ticket"
        inputMode="numeric"
        autocomplete="off"
        maxLength={12}
        value={typed()}
        onInput={setTyped}
      />
      <Button type="submit">{t('publication.search')}</Button>
      <Show when={props.ticket}>
        <Button kind="quiet" onClick={() => props.onFind('')}>
          {t('publication.all')}
        </Button>
      </Show>
    </form>
  )
}
