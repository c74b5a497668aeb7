import { createSignal, For, Show } from 'solid-js'
import type { BatchTimetable, TimetableProposal, Unplaced } from '#domain/timetables/batch-contract'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { formatDateTime, formatNumber } from '../../lib/text/format.ts'
import { findText, t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/page.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Facts } from '../desk/facts.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import { gapOf } from './board-model.ts'
import { partName, reasonText } from './words.ts'

/** A proposed timetable: what it achieves, whom it leaves without a place and why, what it costs; to be taken or dropped. */
export function ProposalPart(props: {
  eventId: string
  timetable: BatchTimetable
  proposal: TimetableProposal
  mayDecide: boolean
  onDone: () => void
}) {
  const [taking, setTaking] = createSignal(false)
  const dropping = createAct()
  const content = () => props.proposal.content
  const path = () => `/api/events/${props.eventId}/timetables/${props.proposal.timetableId}`
  const drop = async () => {
    if (!(await dropping.send('POST', `${path()}/drop`))) return
    sayDone(t('timetables.dropped'))
    props.onDone()
  }
  const when = () => {
    const { at, by } = props.proposal
    const seconds = formatNumber(content().seconds, { maximumFractionDigits: 1 })
    const facts = { at: formatDateTime(at), seconds }
    return by ? t('timetables.proposalBy', { ...facts, by }) : t('timetables.proposalAt', facts)
  }
  return (
    <Section
      title={t('timetables.proposal', { number: props.proposal.number })}
      more={when()}
      actions={
        <Show when={props.mayDecide}>
          <div class="flex flex-wrap gap-3 print:hidden">
            <Button busy={dropping.busy} onClick={() => void drop()}>
              {t('timetables.drop')}
            </Button>
            <Button kind="primary" onClick={() => setTaking(true)}>
              {t('timetables.take')}
            </Button>
          </div>
        </Show>
      }
    >
      <ActError of={dropping} />
      <ProposalFacts proposal={props.proposal} />
      <Show when={content().unplaced.length > 0}>
        <UnplacedList timetable={props.timetable} unplaced={content().unplaced} />
      </Show>
      <TakeDialog
        open={taking()}
        path={`${path()}/take`}
        ticketsOut={props.timetable.ticketsOut}
        onClose={() => setTaking(false)}
        onDone={props.onDone}
      />
    </Section>
  )
}

function ProposalFacts(props: { proposal: TimetableProposal }) {
  const content = () => props.proposal.content
  const unplaced = () => content().unplaced.reduce((all, { entryIds }) => all + entryIds.length, 0)
  const placed = () => content().sessions.reduce((all, { entryIds }) => all + entryIds.length, 0)
  const percent = (share: number) => formatNumber(share, { style: 'percent', maximumFractionDigits: 1 })
  const parts = () => Object.entries(content().parts).filter(([, cost]) => cost > 0)
  const gap = () => gapOf(content())
  return (
    <div class="grid gap-3">
      <Facts
        class="grid-cols-2 sm:grid-cols-4"
        facts={[
          { name: t('timetables.proposedSessions'), value: formatNumber(content().sessions.length) },
          { name: t('timetables.proposedEntries'), value: formatNumber(placed()) },
          { name: t('timetables.unplaced'), value: formatNumber(unplaced()) },
          { name: t('timetables.moved'), value: formatNumber(content().moved) },
          { name: t('timetables.cost'), value: formatNumber(content().cost) },
          {
            name: t('timetables.bound'),
            value: content().bound === null ? t('timetables.boundNone') : formatNumber(content().bound ?? 0),
          },
          { name: t('timetables.gap'), value: gap() === null ? '–' : percent(gap() ?? 0) },
        ]}
      />
      <p class="text-13 text-muted">
        {[
          ...parts().map(([name, cost]) => `${findText(`timetables.part-${name}`) ?? name} ${formatNumber(cost)}`),
          t('timetables.costMore'),
        ].join(' · ')}
      </p>
    </div>
  )
}

function UnplacedList(props: { timetable: BatchTimetable; unplaced: readonly Unplaced[] }) {
  const nameOf = (id: string) => partName(props.timetable.disciplines.find(({ disciplineId }) => disciplineId === id))
  return (
    <div class="grid gap-1">
      <h3 class="font-medium text-15">{t('timetables.unplacedTitle')}</h3>
      <ul class="grid border-line border-b">
        <For each={props.unplaced}>
          {(one) => (
            <li class="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-line border-t py-2 text-15">
              <span class="wrap-anywhere min-w-0 flex-1 basis-48">{nameOf(one.disciplineId)}</span>
              <span class="text-13">{t('timetables.people', { n: one.entryIds.length })}</span>
              <span class="wrap-anywhere basis-full text-13 text-muted">{reasonText(one)}</span>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}

function TakeDialog(props: {
  open: boolean
  path: string
  ticketsOut: boolean
  onClose: () => void
  onDone: () => void
}) {
  const act = createAct()
  const [tried, setTried] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const send = async () => {
    if (!(await act.send('POST', props.path, { reason: props.ticketsOut ? reason().trim() : null }))) return
    sayDone(t('timetables.taken'))
    props.onClose()
    props.onDone()
  }
  return (
    <Dialog
      open={props.open}
      onOpen={() => props.onClose()}
      title={t('timetables.take')}
      more={t('timetables.takeMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="take-timetable" kind="primary" busy={act.busy}>
            {t('timetables.take')}
          </Button>
        </>
      }
    >
      <DeskForm id="take-timetable" act={act} onTry={() => setTried(true)} onSend={send}>
        <Show when={props.ticketsOut}>
          <TextInput
            label={t('timetables.reason')}
            hint={t('timetables.takeTickets')}
            name="reason"
            maxLength={500}
            value={reason()}
            onInput={setReason}
            error={tried() && reason().trim().length < 3 ? t('timetables.reasonNeeded') : null}
          />
        </Show>
      </DeskForm>
    </Dialog>
  )
}
