import { createUniqueId, Show } from 'solid-js'
import type { TeamSize } from '#domain/events/team'
import type { EntryView } from '#domain/registration/contract'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Facts } from '../desk/facts.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { AbsenceButton } from './absence-button.tsx'
import { EntryForm } from './entry-form.tsx'

/** An entry beside the list: to add, to correct, to withdraw; to read where nothing may be changed. */
export function EntryDrawer(props: {
  /** Where the discipline's entries are read and added. */
  path: string
  disciplineId: string
  /** Absent for a new one. */
  entry: EntryView | undefined
  /** How many members an entry has; null where persons compete. */
  team: TeamSize | null
  known: readonly EntryView[]
  readOnly: boolean
  /** Whether the reader may say who came. */
  mayCall: boolean
  open: boolean
  onClose: () => void
}) {
  const form = createUniqueId()
  const saving = createAct()
  const withdrawing = createAct()
  const fixed = () => props.readOnly || Boolean(props.entry?.withdrawnAt)
  const withdraw = async (entry: EntryView) => {
    const sure = await confirmAct({
      title: t('registration.withdrawTitle', { name: entry.name }),
      lost: t('registration.withdrawMore'),
      verb: t('registration.withdraw'),
    })
    if (!sure) return
    const sent = await withdrawing.send('POST', `/api/entries/${entry.id}/withdraw`)
    if (!sent) return sayError(withdrawing.error)
    props.onClose()
    refreshRemotes(props.path)
    sayDone(t('registration.withdrawnDone', { name: entry.name }))
  }
  const close = () => {
    saving.clear()
    props.onClose()
  }
  const saved = (text: string) => {
    close()
    refreshRemotes(props.path)
    sayDone(text)
  }
  const called = () => {
    props.onClose()
    refreshRemotes(props.path)
  }
  const absence = () => (
    <Show when={props.mayCall && !props.entry?.withdrawnAt && props.entry} keyed>
      {(entry) => <AbsenceButton entry={entry} disciplineId={props.disciplineId} onDone={called} />}
    </Show>
  )
  const buttons = () => (
    <>
      <Show when={props.entry} keyed>
        {(entry) => (
          <Button class="me-auto !text-refused" busy={withdrawing.busy} onClick={() => void withdraw(entry)}>
            {t('registration.withdraw')}
          </Button>
        )}
      </Show>
      {absence()}
      <Button onClick={close}>{t('common.cancel')}</Button>
      <Button type="submit" form={form} kind="primary" busy={saving.busy}>
        {t(props.entry ? 'registration.save' : 'registration.add')}
      </Button>
    </>
  )
  return (
    <Drawer
      open={props.open}
      onOpen={(open) => !open && close()}
      title={props.entry ? props.entry.name : t('registration.add')}
      more={
        props.entry
          ? t('registration.numbered', { n: props.entry.number })
          : t(props.team ? 'registration.addTeam' : 'registration.addMore')
      }
      closeName={t('common.close')}
      actions={!fixed() ? buttons() : props.mayCall && !props.entry?.withdrawnAt ? absence() : undefined}
    >
      <Show when={!fixed()} fallback={<Show when={props.entry}>{(entry) => <EntryFacts entry={entry()} />}</Show>}>
        <Show when={props.entry?.id ?? 'new'} keyed>
          <EntryForm
            id={form}
            act={saving}
            path={props.path}
            draftName={`entry-${props.entry?.id ?? props.disciplineId}`}
            entry={props.entry}
            team={props.team}
            known={props.known}
            onSaved={saved}
          />
        </Show>
      </Show>
    </Drawer>
  )
}

function standingOf({ withdrawnAt, absentAt }: EntryView): string {
  if (withdrawnAt) return t('registration.withdrawnAt', { at: formatDateTime(withdrawnAt) })
  return absentAt ? t('registration.absentAt', { at: formatDateTime(absentAt) }) : t('registration.takesPart')
}

function EntryFacts(props: { entry: EntryView }) {
  return (
    <Facts
      class="grid-cols-1"
      facts={[
        { name: t('registration.latinName'), value: props.entry.latinName ?? '–' },
        {
          name: t('registration.delegation'),
          value: `${props.entry.delegation.name} (${props.entry.delegation.code})`,
        },
        ...(props.entry.members.length > 0
          ? [{ name: t('registration.members'), value: props.entry.members.map(({ name }) => name).join(' · ') }]
          : []),
        {
          name: t('registration.state'),
          value: standingOf(props.entry),
        },
      ]}
    />
  )
}
