import { createMemo, createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js'
import type { TeamSize } from '#domain/events/team'
import type { EntryView, NewEntry } from '#domain/registration/contract'
import type { Act } from '../../lib/act.ts'
import { createDraft } from '../../lib/form-draft.ts'
import { t } from '../../lib/text/index.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { emptyMembers, type MemberFields, MembersField } from './member-fields.tsx'

interface Fields {
  number: string
  name: string
  latinName: string
  delegationCode: string
  delegationName: string
  members: MemberFields[]
}

const EMPTY: Fields = { number: '', name: '', latinName: '', delegationCode: '', delegationName: '', members: [] }

const fieldsOf = (entry: EntryView): Fields => ({
  number: String(entry.number),
  name: entry.name,
  latinName: entry.latinName ?? '',
  delegationCode: entry.delegation.code,
  delegationName: entry.delegation.name,
  members: entry.members.map(({ name, latinName }) => ({ name, latinName: latinName ?? '' })),
})

/** A number of an entry as it is typed. */
const NUMBER = /^[1-9]\d{0,5}$/

/** A code of a delegation as it is typed. */
const CODE = /^[A-Za-z0-9-]{1,12}$/

/** What is entered of an entry, new or known; a delegation that is known already brings its name. */
export function EntryForm(props: {
  id: string
  act: Act
  path: string
  draftName: string
  entry: EntryView | undefined
  /** How many members an entry has; null where persons compete. */
  team: TeamSize | null
  known: readonly EntryView[]
  onSaved: (text: string) => void
}) {
  const codes = createUniqueId()
  const fresh = (): Fields =>
    props.entry ? fieldsOf(props.entry) : { ...EMPTY, members: props.team ? emptyMembers(props.team) : [] }
  const [draft, setDraft, forget] = createDraft(props.draftName, fresh())
  const [tried, setTried] = createSignal(false)
  // What was typed outlives a reload of the page, not the closing of the form.
  onCleanup(forget)
  const delegations = createMemo(() => new Map(props.known.map(({ delegation }) => [delegation.code, delegation.name])))
  const knownName = () => delegations().get(draft.delegationCode.trim().toUpperCase())
  const missing = (name: 'name' | 'delegationCode') =>
    tried() && !draft[name].trim() ? t('common.required') : props.act.fieldError(name)
  const wrongCode = () => {
    const code = draft.delegationCode.trim()
    return tried() && code && !CODE.test(code) ? t('registration.delegationCodeRule') : missing('delegationCode')
  }
  const wrongNumber = () => {
    const text = draft.number.trim()
    if (!tried()) return null
    if (!text && props.entry) return t('common.required')
    return text && !NUMBER.test(text) ? t('registration.numberRule') : props.act.fieldError('number')
  }
  const wrongDelegationName = () =>
    tried() && draft.delegationCode.trim() && !knownName() && !draft.delegationName.trim()
      ? t('registration.delegationNameNeeded')
      : props.act.fieldError('delegationName')
  const send = async () => {
    if (props.team && draft.members.some(({ name }) => !name.trim())) return
    const fields: NewEntry = {
      number: draft.number.trim() ? Number(draft.number) : null,
      name: draft.name.trim(),
      latinName: draft.latinName.trim() || null,
      delegationCode: draft.delegationCode.trim(),
      delegationName: knownName() ?? draft.delegationName.trim(),
      members: draft.members.map(({ name, latinName }) => ({ name: name.trim(), latinName: latinName.trim() || null })),
    }
    const sent = props.entry
      ? await props.act.send('PUT', `/api/entries/${props.entry.id}`, fields)
      : await props.act.send('POST', props.path, fields)
    if (!sent) return
    props.onSaved(t(props.entry ? 'registration.saved' : 'registration.added', { name: fields.name }))
  }
  return (
    <DeskForm id={props.id} act={props.act} onTry={() => setTried(true)} onSend={send}>
      <TextInput
        label={t('registration.number')}
        note={props.entry ? undefined : t('common.optional')}
        hint={props.entry ? undefined : t('registration.numberHint')}
        name="number"
        inputmode="numeric"
        autocomplete="off"
        class="max-w-64"
        value={draft.number}
        onInput={(number) => setDraft({ number })}
        error={wrongNumber()}
      />
      <TextInput
        label={t(props.team ? 'registration.teamName' : 'registration.name')}
        name="name"
        autocomplete="off"
        value={draft.name}
        onInput={(name) => setDraft({ name })}
        error={missing('name')}
      />
      <TextInput
        label={t('registration.latinName')}
        note={t('common.optional')}
        hint={t('registration.latinNameHint')}
        name="latinName"
        autocomplete="off"
        value={draft.latinName}
        onInput={(latinName) => setDraft({ latinName })}
        error={props.act.fieldError('latinName')}
      />
      <div class="grid gap-5 sm:grid-cols-[10rem_1fr]">
        <TextInput
          label={t('registration.delegationCode')}
          hint={t('registration.delegationCodeHint')}
          name="delegationCode"
          list={codes}
          autocomplete="off"
          value={draft.delegationCode}
          onInput={(delegationCode) => setDraft({ delegationCode })}
          error={wrongCode()}
        />
        <TextInput
          label={t('registration.delegationName')}
          hint={knownName() ? t('registration.delegationKnown') : undefined}
          name="delegationName"
          autocomplete="off"
          disabled={knownName() !== undefined}
          value={knownName() ?? draft.delegationName}
          onInput={(delegationName) => setDraft({ delegationName })}
          error={wrongDelegationName()}
        />
      </div>
      <Show when={props.team}>
        {(team) => (
          <MembersField
            team={team()}
            members={draft.members}
            tried={tried()}
            onMembers={(members) => setDraft({ members })}
            error={props.act.fieldError('members')}
          />
        )}
      </Show>
      <datalist id={codes}>
        <For each={[...delegations()]}>{([code, name]) => <option value={code}>{name}</option>}</For>
      </datalist>
    </DeskForm>
  )
}
