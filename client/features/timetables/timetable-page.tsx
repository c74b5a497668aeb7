import { A } from '@solidjs/router'
import FileUp from 'lucide-solid/icons/file-up'
import { Show } from 'solid-js'
import { runners } from '#domain/people/access'
import type { BatchTimetable } from '#domain/timetables/batch-contract'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { type AtEvent, EventFrame } from '../desk/frames.tsx'
import { BoardPart } from './board-part.tsx'
import { CoveragePart } from './coverage-part.tsx'
import { nothingYet } from './nothing-yet.tsx'
import { ProposalPart } from './proposal-part.tsx'
import { SolvePart } from './solve-part.tsx'

/** The timetable of a batch: who has a place, a timetable proposed and taken, and the board on which it is changed. */
export default function TimetablePage() {
  return <EventFrame tabName={t('timetables.timetable')}>{(at) => <Timetable at={at()} />}</EventFrame>
}

function Timetable(props: { at: AtEvent }) {
  const path = () => `/api/events/${props.at.event.id}/timetable`
  const remote = createRemote<BatchTimetable>(path)
  const mayChange = () => may(runners, props.at.event.id) && props.at.event.state !== 'closed'
  // Sessions that come, go or move are known to the frame, too.
  const changed = () => refreshRemotes(`/api/events/${props.at.event.id}`)
  return (
    <Remote of={remote} empty={(data) => nothingYet(props.at, data)}>
      {(data) => (
        <>
          <Section
            title={t('timetables.timetable')}
            actions={
              <Show when={mayChange()}>
                <A
                  href={`/desk/events/${props.at.event.id}/timetable/import`}
                  class="inline-flex min-h-11 items-center gap-2 text-15 print:hidden"
                >
                  <FileUp class="size-5" aria-hidden="true" />
                  {t('timetables.importFixed')}
                </A>
              </Show>
            }
          >
            <CoveragePart timetable={data()} />
            <Show when={mayChange()}>
              <SolvePart eventId={props.at.event.id} timetable={data()} onSolved={remote.refresh} />
            </Show>
          </Section>
          <Show when={data().proposal}>
            {(proposal) => (
              <ProposalPart
                eventId={props.at.event.id}
                timetable={data()}
                proposal={proposal()}
                mayDecide={mayChange()}
                onDone={changed}
              />
            )}
          </Show>
          <BoardPart timetable={data()} mayChange={mayChange()} onChanged={changed} />
        </>
      )}
    </Remote>
  )
}
