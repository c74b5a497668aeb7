import { createSignal, Show } from 'solid-js'
import { type ConflictKind, conflictKinds } from '#domain/conflicts/contract'
import type { OfficialView } from '#domain/people/contract'
import type { EntryView } from '#domain/registration/contract'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { createDraft } from '../../lib/form-draft.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-input.tsx'
import type { AtEvent } from '../desk/frames.tsx'
import { sayDone } from '../desk/say.ts'

const LEAST = 3

const NOTHING = {
  personId: '',
  kind: '' as ConflictKind | '',
  whom: 'entry' as 'entry' | 'delegation',
  disciplineId: '',
  entryId: '',
  delegationCode: '',
  reason: '',
}

interface DeclareProps {
  at: AtEvent
  officials: readonly OfficialView[]
  delegations: readonly { readonly code: string; readonly name: string }[]
  open: boolean
  onOpen: (open: boolean) => void
}

/** Declares that a judge must not meet an entry, or any of a delegation, with the reason. */
export function DeclareConflict(props: DeclareProps) {
  const act = createAct()
  const [draft, setDraft, forget] = createDraft('declare-conflict', NOTHING)
  const [tried, setTried] = createSignal(false)
  let form: HTMLFormElement | undefined
  const disciplineId = () =>
    draft.disciplineId || (props.at.disciplines.length === 1 ? props.at.disciplines[0]?.id : '')
  const entries = createRemote<{ entries: EntryView[] }>(() =>
    props.open && draft.whom === 'entry' && disciplineId() ? `/api/disciplines/${disciplineId()}/entries` : null,
  )
  const needed = (value: string) => (tried() && !value ? t('conflicts.needed') : null)
  const isWhole = () => {
    const whom = draft.whom === 'entry' ? draft.entryId : draft.delegationCode
    return draft.personId && draft.kind && whom && draft.reason.trim().length >= LEAST
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isWhole()) return form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    const { personId, kind, whom, entryId, delegationCode, reason } = draft
    const path = `/api/events/${props.at.event.id}/conflicts`
    const with_ = whom === 'entry' ? { entryId, delegationCode: null } : { entryId: null, delegationCode }
    if (!(await act.send('POST', path, { personId, kind, ...with_, reason: reason.trim() }))) return
    refreshRemotes(path)
    forget()
    setTried(false)
    props.onOpen(false)
    sayDone(t('conflicts.declared'))
  }
  return (
    <Dialog
      open={props.open}
      onOpen={props.onOpen}
      title={t('conflicts.declareTitle')}
      more={t('conflicts.declareMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onOpen(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form="declare-conflict" kind="primary" busy={act.busy}>
            {t('conflicts.declare')}
          </Button>
        </>
      }
    >
      <form id="declare-conflict" ref={form} class="grid gap-5" onSubmit={(event) => void submit(event)} noValidate>
        <div class="grid gap-5 sm:grid-cols-2">
          <Select
            label={t('conflicts.person')}
            placeholder={t('conflicts.choosePerson')}
            value={draft.personId}
            options={props.officials
              .filter(({ roles }) => roles.includes('judge'))
              .map(({ personId, name }) => ({ value: personId, label: name }))}
            onChange={(personId) => setDraft({ personId })}
            error={needed(draft.personId)}
          />
          <Select
            label={t('conflicts.kind')}
            placeholder={t('conflicts.needed')}
            value={draft.kind}
            options={conflictKinds.map((kind) => ({ value: kind, label: t(`conflicts.kind-${kind}`) }))}
            onChange={(kind) => setDraft({ kind })}
            error={needed(draft.kind)}
          />
        </div>
        <RadioGroup
          row
          label={t('conflicts.with')}
          options={[
            { value: 'entry', label: t('conflicts.withEntry') },
            { value: 'delegation', label: t('conflicts.withDelegation') },
          ]}
          value={draft.whom}
          onChange={(whom) => setDraft({ whom })}
        />
        <Show
          when={draft.whom === 'entry'}
          fallback={
            <Select
              label={t('conflicts.delegation')}
              placeholder={t('conflicts.chooseDelegation')}
              value={draft.delegationCode}
              options={props.delegations.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
              onChange={(delegationCode) => setDraft({ delegationCode })}
              hint={props.delegations.length === 0 ? t('conflicts.sealedDelegations') : undefined}
              error={needed(draft.delegationCode)}
            />
          }
        >
          <div class="grid gap-5 sm:grid-cols-2">
            <Select
              label={t('conflicts.discipline')}
              placeholder={t('conflicts.chooseDiscipline')}
              value={disciplineId() ?? ''}
              options={props.at.disciplines.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
              onChange={(id) => setDraft({ disciplineId: id, entryId: '' })}
              error={needed(disciplineId() ?? '')}
            />
            <Combobox
              label={t('conflicts.entry')}
              placeholder={t('conflicts.chooseEntry')}
              disabled={!entries.data}
              value={draft.entryId}
              options={(entries.data?.entries ?? [])
                .filter(({ withdrawnAt }) => withdrawnAt === null)
                .map(({ id, number, name, delegation }) => ({
                  value: id,
                  label: `${number} ${name}`,
                  hint: delegation.name,
                }))}
              onChange={(entryId) => setDraft({ entryId })}
              words={{ open: t('conflicts.openList'), nothingFound: t('common.nothingFound') }}
              error={needed(draft.entryId)}
            />
          </div>
        </Show>
        <TextArea
          label={t('conflicts.reason')}
          hint={t('conflicts.reasonHint')}
          name="reason"
          maxLength={1000}
          value={draft.reason}
          onInput={(reason) => setDraft({ reason })}
          error={tried() && draft.reason.trim().length < LEAST ? t('conflicts.reasonShort') : null}
        />
        <ActError of={act} />
      </form>
    </Dialog>
  )
}
