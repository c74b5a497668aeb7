import { createSignal } from 'solid-js'
import { type Act, createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import type { Link } from '../people/invitation-link.tsx'

interface NameProps {
  /** Where the person is named. */
  path: string
  onOpen: (open: boolean) => void
  /** Gets the one-time link where one was asked for. */
  onNamed: (link: Link | null) => void
}

/** Names somebody new for an organisation, or for the authority. */
export function NameStaff(props: NameProps & { open: boolean }) {
  const act = createAct()
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('organisations.nameManager')}
      more={t('organisations.nameManagerMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form="name-staff" kind="primary" busy={act.busy}>
            {t('organisations.nameManager')}
          </Button>
        </>
      }
    >
      <NameForm {...props} act={act} />
    </Dialog>
  )
}

function NameForm(props: NameProps & { act: Act }) {
  const [name, setName] = createSignal('')
  const [latinName, setLatinName] = createSignal('')
  const [invite, setInvite] = createSignal(true)
  const [tried, setTried] = createSignal(false)
  const send = async () => {
    const body = { name: name().trim(), latinName: latinName().trim() || null, invite: invite() }
    const named = await props.act.send<{ invitation: string | null }>('POST', props.path, body)
    if (!named) return
    props.onOpen(false)
    sayDone(t('organisations.named', { name: body.name }))
    props.onNamed(named.invitation ? { name: body.name, url: named.invitation } : null)
  }
  return (
    <DeskForm id="name-staff" act={props.act} onTry={() => setTried(true)} onSend={send}>
      <TextInput
        label={t('organisations.person')}
        name="name"
        maxLength={200}
        autocomplete="off"
        value={name()}
        onInput={setName}
        error={tried() && !name().trim() ? t('common.required') : null}
      />
      <TextInput
        label={t('registration.latinName')}
        note={t('common.optional')}
        name="latinName"
        maxLength={200}
        autocomplete="off"
        value={latinName()}
        onInput={setLatinName}
      />
      <Checkbox
        label={t('organisations.invite')}
        hint={t('organisations.inviteHint')}
        checked={invite()}
        onChange={setInvite}
      />
    </DeskForm>
  )
}
