import { createSignal, Show } from 'solid-js'
import type { DisciplineView, EventView } from '#domain/events/contract'
import type { PresentScheme, SchemeDraft } from '#domain/standards/contract'
import { errorText } from '../../../lib/act.ts'
import { api } from '../../../lib/http.ts'
import { createRemote } from '../../../lib/remote.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FieldError } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { draftOf, withoutIds } from './draft.ts'

/** Takes the scheme of another discipline for a draft: all its parts are new ones here. */
export function CopyDialog(props: {
  open: boolean
  onOpen: (open: boolean) => void
  disciplineId: string
  onCopy: (draft: SchemeDraft) => void
}) {
  const [eventId, setEventId] = createSignal('')
  const [fromId, setFromId] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [wrong, setWrong] = createSignal<string | null>(null)
  const events = createRemote<{ events: EventView[] }>(() => (props.open ? '/api/events' : null))
  const event = createRemote<{ disciplines: DisciplineView[] }>(() => (eventId() ? `/api/events/${eventId()}` : null))
  const copy = async () => {
    setBusy(true)
    setWrong(null)
    try {
      const { scheme } = await api.get<PresentScheme>(`/api/disciplines/${fromId()}/scheme`)
      if (!scheme) return void setWrong(t('editor.copyNone'))
      props.onCopy(withoutIds(draftOf(scheme)))
      props.onOpen(false)
    } catch (error) {
      setWrong(errorText(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('editor.copy')}
      more={t('editor.copyMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={busy()} disabled={!fromId()} onClick={() => void copy()}>
            {t('editor.copyNow')}
          </Button>
        </>
      }
    >
      <div class="grid gap-4">
        <Select
          label={t('editor.copyEvent')}
          placeholder={t('editor.choose')}
          options={(events.data?.events ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={eventId()}
          onChange={(id) => {
            setEventId(id)
            setFromId('')
          }}
        />
        <Select
          label={t('editor.copyDiscipline')}
          placeholder={t('editor.choose')}
          disabled={!eventId()}
          options={(event.data?.disciplines ?? [])
            .filter(({ id }) => id !== props.disciplineId)
            .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
          value={fromId()}
          onChange={setFromId}
        />
        <div role="alert" class="empty:hidden">
          <Show when={wrong()}>{(text) => <FieldError>{text()}</FieldError>}</Show>
        </div>
      </div>
    </Dialog>
  )
}
