import { createEffect, createSignal, on } from 'solid-js'
import type { ConflictsView } from '#domain/conflicts/contract'
import type { OfficialView } from '#domain/people/contract'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { sayDone } from '../desk/say.ts'

/** Says which delegation sent an official, and who employs them. */
export function SetOrigin(props: {
  eventId: string
  official: OfficialView | null
  conflicts: ConflictsView | null
  onClose: () => void
}) {
  const act = createAct()
  const [code, setCode] = createSignal('')
  const [employer, setEmployer] = createSignal('')
  const stored = () => props.conflicts?.origins.find(({ personId }) => personId === props.official?.personId)
  createEffect(
    on(
      () => props.official,
      () => {
        setCode(stored()?.delegationCode ?? '')
        setEmployer(stored()?.employer ?? '')
        act.clear()
      },
    ),
  )
  const options = () => {
    const { delegations = [] } = props.conflicts ?? {}
    const known = delegations.map((one) => ({ value: one.code, label: `${one.code} ${one.name}` }))
    const kept = code() && !delegations.some((one) => one.code === code()) ? [{ value: code(), label: code() }] : []
    return [{ value: '', label: t('conflicts.noDelegation') }, ...kept, ...known]
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const path = `/api/events/${props.eventId}/officials/${props.official?.personId}/origin`
    const body = { delegationCode: code() || null, employer: employer().trim() || null }
    if (!(await act.send('PUT', path, body))) return
    refreshRemotes(`/api/events/${props.eventId}/conflicts`)
    props.onClose()
    sayDone(t('conflicts.originSet'))
  }
  return (
    <Dialog
      open={props.official !== null}
      onOpen={props.onClose}
      title={t('conflicts.originOf', { name: props.official?.name ?? '' })}
      more={t('conflicts.originMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="set-origin" kind="primary" busy={act.busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id="set-origin" class="grid gap-5" onSubmit={(event) => void submit(event)} noValidate>
        <Select
          label={t('conflicts.delegation')}
          value={code()}
          options={options()}
          onChange={setCode}
          hint={props.conflicts?.delegations.length === 0 ? t('conflicts.sealedDelegations') : undefined}
        />
        <TextInput
          label={t('conflicts.employer')}
          hint={t('conflicts.employerHint')}
          note={t('common.optional')}
          name="employer"
          maxLength={200}
          autocomplete="off"
          value={employer()}
          onInput={setEmployer}
          error={act.fieldError('employer')}
        />
        <ActError of={act} />
      </form>
    </Dialog>
  )
}
