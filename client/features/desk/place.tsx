import { useParams } from '@solidjs/router'
import { createContext, createEffect, createMemo, type JSX, useContext } from 'solid-js'
import type { DisciplineView, EventView } from '#domain/events/contract'
import type { SessionView } from '#domain/sessions/contract'
import { createRemote, type RemoteData } from '../../lib/remote.ts'

/** What GET /api/events/:eventId answers. */
export interface EventParts {
  event: EventView
  disciplines: DisciplineView[]
  sessions: SessionView[]
}

/** What GET /api/disciplines/:disciplineId and GET /api/sessions/:sessionId tell of the event that they belong to. */
interface Part {
  event?: EventView
  discipline?: DisciplineView
  session?: SessionView
}

/** Where in the desk the address is; reactive. After a write `refreshRemotes('/api/events')` reads it anew. */
export interface Place {
  readonly eventId: string | undefined
  /** The event of the address, with its disciplines and sessions; undefined until it is read. */
  readonly parts: EventParts | undefined
  readonly discipline: DisciplineView | undefined
  readonly session: SessionView | undefined
  /** What could not be read, if anything: `error` says why, `refresh` tries again. */
  readonly failure: RemoteData<unknown> | undefined
}

/** Follows the address. An event is read once, however its disciplines and sessions are walked through. */
function createPlace(): Place {
  const params = useParams<{ eventId?: string; disciplineId?: string; sessionId?: string }>()
  const eventByPart = new Map<string, string>()
  const partId = () => params.disciplineId ?? params.sessionId ?? ''
  const search = createRemote<Part>(() => {
    if (params.eventId || !partId() || eventByPart.has(partId())) return null
    return params.disciplineId ? `/api/disciplines/${partId()}` : `/api/sessions/${partId()}`
  })
  // While another address is read, a remote still holds what was read before: only what fits the address counts.
  const searched = () => {
    const found = search.data
    const fits = found?.discipline?.id === partId() || found?.session?.id === partId()
    return fits ? (found?.event?.id ?? found?.session?.eventId) : undefined
  }
  const eventId = createMemo(() => params.eventId ?? eventByPart.get(partId()) ?? searched())
  const remote = createRemote<EventParts>(() => (eventId() ? `/api/events/${eventId()}` : null))
  const parts = createMemo(() => (remote.data?.event.id === eventId() ? remote.data : undefined))
  createEffect(() => {
    for (const { id, eventId } of parts()?.disciplines ?? []) eventByPart.set(id, eventId)
    for (const { id, eventId } of parts()?.sessions ?? []) eventByPart.set(id, eventId)
  })
  // Not memos: while a page loads the router holds its change back, and a memo of a memo would miss it.
  const session = () => parts()?.sessions.find(({ id }) => id === params.sessionId)
  const discipline = () => {
    const wanted = params.disciplineId ?? session()?.disciplineId
    return parts()?.disciplines.find(({ id }) => id === wanted)
  }
  const failure = createMemo(() => [search, remote].find(({ state }) => state === 'failed'))
  return {
    get eventId() {
      return eventId()
    },
    get parts() {
      return parts()
    },
    get discipline() {
      return discipline()
    },
    get session() {
      return session()
    },
    get failure() {
      return failure()
    },
  }
}

const PlaceContext = createContext<Place>()

/** Gives the place to everything inside the shell. */
export function PlaceProvider(props: { children: JSX.Element }) {
  return <PlaceContext.Provider value={createPlace()}>{props.children}</PlaceContext.Provider>
}

/** The place that the shell follows. Throws outside the shell. */
export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('a page of the desk outside its shell')
  return place
}
