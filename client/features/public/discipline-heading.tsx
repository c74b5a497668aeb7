import { A } from '@solidjs/router'
import type { JSX } from 'solid-js'
import type { DisciplineView, EventView } from '#domain/events/contract'
import type { SessionView } from '#domain/sessions/contract'
import { createRemote, type RemoteData } from '../../lib/remote.ts'
import { type Key, t } from '../../lib/text/index.ts'
import { otherName, readableName } from './event-facts.tsx'
import { Heading } from './heading.tsx'
import { PublicPart } from './public-part.tsx'
import { createTitle } from './titled.ts'

interface DisciplinePage {
  readonly event: EventView
  readonly discipline: DisciplineView
  readonly sessions: readonly SessionView[]
}

/** Reads a discipline with its event, and names the window after it and after what is shown of it. */
export function createDiscipline(
  disciplineId: () => string,
  shown: 'public.liveRanking' | 'public.officialResult',
): RemoteData<DisciplinePage> {
  const page = createRemote<DisciplinePage>(() => `/api/disciplines/${disciplineId()}`)
  createTitle(() => [page.data && readableName(page.data.discipline), t(shown satisfies Key)])
  return page
}

/** A discipline's name under its event's. */
export function DisciplineHeading(props: {
  of: RemoteData<DisciplinePage>
  more?: JSX.Element
  actions?: JSX.Element
}) {
  return (
    <PublicPart of={props.of}>
      {(page) => (
        <Heading
          above={
            <A href={`/events/${page().event.id}`} class="text-muted">
              {readableName(page().event)}
            </A>
          }
          title={readableName(page().discipline)}
          other={otherName(page().discipline)}
          more={props.more}
          actions={props.actions}
        />
      )}
    </PublicPart>
  )
}
