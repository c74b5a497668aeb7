import { createEffect, createSignal, on, Show } from 'solid-js'
import { refuse } from '#domain/kit/refusal'
import { type OfficialRole, type OfficialView, officialRoles } from '#domain/people/contract'
import { whyNotGrant } from '#domain/people/exclusive-roles'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { hasRole, me } from '../../lib/auth.ts'
import { createDraft } from '../../lib/form-draft.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, RadioGroup } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { sayDone } from '../desk/say.ts'
import type { Link } from './invitation-link.tsx'

const roleOption = (role: OfficialRole) => ({
  value: role,
  label: t(`officials.role-${role}`),
  hint: t(`officials.roleMore-${role}`),
})

interface Named {
  personId: string
  invitation: string | null
  /** Whether the role waits for the person to accept it. */
  offered: boolean
}

const NOBODY = { name: '', latinName: '', role: '' as OfficialRole | '', invite: false }

/** Names somebody as an official of the event; `onLink` gets the one-time link where one was asked for. */
export function NameOfficial(props: {
  eventId: string
  open: boolean
  onOpen: (open: boolean) => void
  onLink: (link: Link) => void
}) {
  const act = createAct()
  const [draft, setDraft, forgetDraft] = createDraft('name-official', NOBODY)
  const [tried, setTried] = createSignal(false)
  let form: HTMLFormElement | undefined

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const name = draft.name.trim()
    if (!name) return form?.querySelector<HTMLInputElement>('[name=name]')?.focus()
    if (!draft.role) return form?.querySelector<HTMLInputElement>('[type=radio]')?.focus()
    const path = `/api/events/${props.eventId}/officials`
    const { role, invite } = draft
    const named = await act.send<Named>('POST', path, { name, latinName: draft.latinName.trim() || null, role, invite })
    if (!named) return
    sayDone(t('officials.named', { name }))
    refreshRemotes(path)
    forgetDraft()
    setTried(false)
    props.onOpen(false)
    if (named.invitation) props.onLink({ name, url: named.invitation })
  }

  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('officials.nameTitle')}
      more={t('officials.nameMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form="name-official" kind="primary" busy={act.busy}>
            {t('officials.nameOfficial')}
          </Button>
        </>
      }
    >
      <form id="name-official" ref={form} class="grid gap-5" onSubmit={submit} noValidate>
        <div class="grid gap-5 sm:grid-cols-2">
          <TextInput
            label={t('officials.name')}
            name="name"
            maxLength={200}
            autocomplete="off"
            value={draft.name}
            onInput={(name) => setDraft({ name })}
            error={tried() && !draft.name.trim() ? t('officials.nameNeeded') : act.fieldError('name')}
          />
          <TextInput
            label={t('officials.latinName')}
            note={t('common.optional')}
            name="latinName"
            maxLength={200}
            autocomplete="off"
            value={draft.latinName}
            onInput={(latinName) => setDraft({ latinName })}
            error={act.fieldError('latinName')}
          />
        </div>
        <RadioGroup
          label={t('officials.role')}
          options={rolesToGive().map(roleOption)}
          value={draft.role}
          onChange={(role) => setDraft({ role, invite: role !== 'judge' })}
          error={tried() && !draft.role ? t('officials.roleNeeded') : null}
        />
        <div class="border-line border-t pt-3">
          <Checkbox
            label={t('officials.invite')}
            hint={t('officials.inviteHint')}
            checked={draft.invite}
            onChange={(invite) => setDraft({ invite })}
          />
        </div>
        <ActError of={act} />
      </form>
    </Dialog>
  )
}

/** The roles that the reader may give: the authority's is given by an administrator alone. */
const rolesToGive = () => officialRoles.filter((role) => role !== 'authority' || hasRole('administrator'))

/** Gives a further role to somebody who holds one already. */
export function AddRole(props: { eventId: string; official: OfficialView | null; onClose: () => void }) {
  const act = createAct()
  const [role, setRole] = createSignal<OfficialRole | ''>('')
  const free = () => rolesToGive().filter((one) => !props.official?.roles.includes(one))
  const whyNot = (one: OfficialRole) => {
    const { official } = props
    if (!official) return null
    return official.personId === me()?.person?.id ? refuse('role-to-oneself') : whyNotGrant(official.roles, one)
  }
  const option = (one: OfficialRole) => {
    const reason = whyNot(one)
    return reason ? { ...roleOption(one), disabled: true, hint: refusalText(reason) } : roleOption(one)
  }
  createEffect(
    on(
      () => props.official,
      () => {
        setRole('')
        act.clear()
      },
    ),
  )

  const add = async () => {
    const path = `/api/events/${props.eventId}/officials`
    const body = { personId: props.official?.personId, role: role(), invite: false }
    const named = await act.send<Named>('POST', path, body)
    if (!named) return
    if (named.offered) sayDone(t('officials.offered', { name: props.official?.name ?? '' }))
    refreshRemotes(path)
    props.onClose()
  }

  return (
    <Dialog
      open={props.official !== null}
      onOpen={props.onClose}
      title={t('officials.addRoleTitle', { name: props.official?.name ?? '' })}
      more={props.official?.login ? t('officials.addRoleMore') : undefined}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={act.busy} disabled={!role()} onClick={() => void add()}>
            {t('officials.addRole')}
          </Button>
        </>
      }
    >
      <Show when={free().length > 0} fallback={<p class="text-15 text-muted">{t('officials.noMoreRoles')}</p>}>
        <RadioGroup label={t('officials.role')} options={free().map(option)} value={role()} onChange={setRole} />
      </Show>
      <ActError of={act} />
    </Dialog>
  )
}
