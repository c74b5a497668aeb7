import { useNavigate } from '@solidjs/router'
import { createSignal, createUniqueId } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import { createAct } from '../../lib/act.ts'
import { createDraft } from '../../lib/form-draft.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'

const CODE = /^[A-Za-z0-9-]{1,12}$/
const EMPTY = { code: '', name: '', latinName: '' }

/** Asks for a new discipline and opens it. */
export function DisciplineDialog(props: { eventId: string; open: boolean; onOpen: (open: boolean) => void }) {
  const navigate = useNavigate()
  const form = createUniqueId()
  const [draft, setDraft, forget] = createDraft(`discipline-${props.eventId}`, EMPTY)
  const [tried, setTried] = createSignal(false)
  const act = createAct()
  const wrongCode = () => {
    if (!tried()) return null
    if (!draft.code.trim()) return t('common.required')
    return CODE.test(draft.code.trim()) ? act.fieldError('code') : t('events.codeRule')
  }
  const close = (open: boolean) => {
    setTried(false)
    act.clear()
    forget()
    props.onOpen(open)
  }
  const send = async () => {
    const fields = { code: draft.code.trim(), name: draft.name.trim(), latinName: draft.latinName.trim() || null }
    const created = await act.send<DisciplineView>('POST', `/api/events/${props.eventId}/disciplines`, fields)
    if (!created) return
    close(false)
    refreshRemotes('/api/events')
    sayDone(t('events.disciplineCreated', { name: created.name }))
    navigate(`/desk/disciplines/${created.id}`)
  }
  return (
    <Dialog
      open={props.open}
      onOpen={close}
      title={t('events.createDiscipline')}
      more={t('events.createDisciplineMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => close(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form={form} kind="primary" busy={act.busy}>
            {t('events.createDiscipline')}
          </Button>
        </>
      }
    >
      <DeskForm id={form} act={act} onTry={() => setTried(true)} onSend={send}>
        <TextInput
          label={t('events.code')}
          hint={t('events.codeHint')}
          name="code"
          autocapitalize="characters"
          value={draft.code}
          onInput={(code) => setDraft({ code })}
          error={wrongCode()}
        />
        <TextInput
          label={t('events.disciplineName')}
          name="name"
          value={draft.name}
          onInput={(name) => setDraft({ name })}
          error={tried() && !draft.name.trim() ? t('common.required') : act.fieldError('name')}
        />
        <TextInput
          label={t('events.latinName')}
          note={t('common.optional')}
          name="latinName"
          value={draft.latinName}
          onInput={(latinName) => setDraft({ latinName })}
          error={act.fieldError('latinName')}
        />
      </DeskForm>
    </Dialog>
  )
}
