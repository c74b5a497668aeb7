import { Show } from 'solid-js'
import { runners } from '#domain/people/access'
import type { SchemeView } from '#domain/standards/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { type AtDiscipline, DisciplineFrame } from '../desk/frames.tsx'
import { NewSession } from '../sessions/new-session.tsx'
import { SchemeTotalsView } from '../standards/scheme-totals.tsx'
import { BoardPart } from './board-part.tsx'
import { Preparation } from './preparation.tsx'
import { RulesPart } from './rules-part.tsx'
import { SessionList } from './session-list.tsx'
import { TeamPart } from './team-part.tsx'

/** A discipline at a glance: what is still to be prepared, its sessions, its scheme, its board, its rules. */
export default function DisciplineOverview() {
  return <DisciplineFrame>{(at) => <Overview at={at()} />}</DisciplineFrame>
}

function Overview(props: { at: AtDiscipline }) {
  const discipline = () => props.at.discipline
  const sessions = () => props.at.sessions.filter((session) => session.disciplineId === discipline().id)
  return (
    <>
      <Preparation at={props.at} sessions={sessions()} />
      <SessionList
        sessions={sessions()}
        actions={
          <Show when={may(runners, props.at.event.id) && props.at.event.state !== 'closed'}>
            <NewSession disciplineId={discipline().id} />
          </Show>
        }
      />
      <BoardPart discipline={discipline()} announced={props.at.event.state !== 'draft'} />
      <TeamPart discipline={discipline()} closed={props.at.event.state === 'closed'} />
      <RulesPart discipline={discipline()} closed={props.at.event.state === 'closed'} />
      <Show when={discipline().schemeId}>
        <SchemePart disciplineId={discipline().id} />
      </Show>
    </>
  )
}

function SchemePart(props: { disciplineId: string }) {
  const remote = createRemote<{ scheme: SchemeView | null }>(() => `/api/disciplines/${props.disciplineId}/scheme`)
  return (
    <Section title={t('events.schemeTotals')}>
      <Remote of={remote}>
        {(data) => <Show when={data().scheme}>{(scheme) => <SchemeTotalsView scheme={scheme()} />}</Show>}
      </Remote>
    </Section>
  )
}
