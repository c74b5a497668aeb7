import { createSignal } from 'solid-js'
import { type NewOrganisation, organisationKinds } from '#domain/organisations/contract'
import { createAct } from '../../lib/act.ts'
import { createDraft } from '../../lib/form-draft.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { AreaField } from './area-field.tsx'
import {
  draftOf,
  emptyOrganisation,
  type OrganisationDraft,
  organisationOf,
  whatIsWrong,
} from './organisation-draft.ts'
import { kindName } from './standing.tsx'

/** Registers an organisation, or changes one; `onSaved` gets its identifier where it is new. */
export function OrganisationDrawer(props: {
  open: boolean
  onOpen: (open: boolean) => void
  /** The organisation that is changed; without it a new one is registered. */
  of?: NewOrganisation & { id: string }
  onSaved: (id: string, name: string) => void
}) {
  return (
    <Drawer
      open={props.open}
      onOpen={props.onOpen}
      title={t(props.of ? 'organisations.facts' : 'organisations.register')}
      closeName={t('common.close')}
    >
      <OrganisationForm of={props.of} onSaved={props.onSaved} onCancel={() => props.onOpen(false)} />
    </Drawer>
  )
}

function OrganisationForm(props: {
  of?: NewOrganisation & { id: string }
  onSaved: (id: string, name: string) => void
  onCancel: () => void
}) {
  const act = createAct()
  const initial = props.of ? draftOf(props.of) : emptyOrganisation
  const [draft, setDraft, forget] = createDraft<OrganisationDraft>(`organisation.${props.of?.id ?? 'new'}`, initial)
  const [tried, setTried] = createSignal(false)
  const wrong = (field: keyof OrganisationDraft) =>
    tried() ? (whatIsWrong(draft, field) ?? act.fieldError(`organisation.${field}`)) : null
  // A code is checked as soon as it is long enough: its check character says whether it was copied well.
  const wrongCode = () =>
    draft.creditCode.replace(/\s/g, '').length >= 18 || tried() ? whatIsWrong(draft, 'creditCode') : null
  const send = async () => {
    const organisation = organisationOf(draft)
    if (!organisation) return
    const own = props.of?.id
    const saved = own
      ? await act.send('PUT', `/api/organisations/${own}`, { organisation })
      : await act.send<{ id: string }>('POST', '/api/organisations', { organisation })
    if (!saved) return
    forget()
    props.onSaved(own ?? (saved as { id: string }).id, organisation.name)
  }
  const cancel = () => {
    forget()
    props.onCancel()
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      buttons={
        <>
          <Button type="submit" kind="primary" busy={act.busy}>
            {t(props.of ? 'common.save' : 'organisations.register')}
          </Button>
          <Button onClick={cancel}>{t('common.cancel')}</Button>
        </>
      }
    >
      <TextInput
        label={t('organisations.name')}
        name="name"
        maxLength={200}
        value={draft.name}
        onInput={(name) => setDraft({ name })}
        error={wrong('name')}
      />
      <TextInput
        label={t('organisations.latinName')}
        note={t('common.optional')}
        name="latinName"
        maxLength={200}
        value={draft.latinName}
        onInput={(latinName) => setDraft({ latinName })}
      />
      <RadioGroup
        row
        label={t('organisations.kind')}
        options={organisationKinds.map((value) => ({ value, label: kindName(value) }))}
        value={draft.kind}
        onChange={(kind) => setDraft({ kind })}
        error={wrong('kind')}
      />
      <TextInput
        label={t('organisations.creditCode')}
        hint={t('organisations.creditCodeHint')}
        name="creditCode"
        maxLength={40}
        autocomplete="off"
        spellcheck={false}
        class="font-mono"
        value={draft.creditCode}
        onInput={(creditCode) => setDraft({ creditCode })}
        error={wrongCode()}
      />
      <AreaField value={draft.areaCode} onChange={(areaCode) => setDraft({ areaCode })} error={wrong('areaCode')} />
      <TextInput
        label={t('organisations.address')}
        name="address"
        maxLength={300}
        value={draft.address}
        onInput={(address) => setDraft({ address })}
        error={wrong('address')}
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <TextInput
          label={t('organisations.ministryNumber')}
          hint={t('organisations.ministryNumberHint')}
          name="ministryNumber"
          inputMode="numeric"
          maxLength={4}
          value={draft.ministryNumber}
          onInput={(ministryNumber) => setDraft({ ministryNumber })}
          error={wrong('ministryNumber')}
        />
        <TextInput
          label={t('organisations.provinceNumber')}
          hint={t('organisations.provinceNumberHint')}
          name="provinceNumber"
          inputMode="numeric"
          maxLength={6}
          value={draft.provinceNumber}
          onInput={(provinceNumber) => setDraft({ provinceNumber })}
          error={wrong('provinceNumber')}
        />
      </div>
    </DeskForm>
  )
}
