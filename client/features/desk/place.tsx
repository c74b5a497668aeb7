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
  session?: SessionView
}

/** Where in the desk the address is; reactive. After a write `refreshRemotes('/api/events')` reads it anew. */
export interface Place {
  /** The event of the address, with its disciplines and sessions; 'waiting' too where the address names none. */
  readonly parts: RemoteData<EventParts>
  /** Why the event of a discipline or session could not be found, if it could not; `refresh` tries again. */
  readonly search: RemoteData<unknown>
  readonly eventId: string | undefined
  readonly discipline: DisciplineView | undefined
  readonly session: SessionView | undefined
}

/** Follows the address. An event is read once, however its disciplines and sessions are walked through. */
function createPlace(): Place {
  const params = useParams<{ eventId?: string; disciplineId?: string; sessionId?: string }>()
  const eventByPart = new Map<string, string>()
  const partId = () => params.disciplineId ?? params.sessionId
  const search = createRemote<Part>(() => {
    const id = partId()
    if (params.eventId || !id || eventByPart.has(id)) return null
    return params.disciplineId ? `/api/disciplines/${id}` : `/api/sessions/${id}`
  })
  const eventId = createMemo(() => {
    const found = search.data
    return params.eventId ?? eventByPart.get(partId() ?? '') ?? found?.event?.id ?? found?.session?.eventId
  })
  const parts = createRemote<EventParts>(() => (eventId() && `/api/events/${eventId()}`) || null)
  createEffect(() => {
    for (const { id, eventId } of parts.data?.disciplines ?? []) eventByPart.set(id, eventId)
    for (const { id, eventId } of parts.data?.sessions ?? []) eventByPart.set(id, eventId)
  })
  const session = createMemo(() => parts.data?.sessions.find(({ id }) => id === params.sessionId))
  const discipline = createMemo(() => {
    const wanted = params.disciplineId ?? session()?.disciplineId
    return parts.data?.disciplines.find(({ id }) => id === wanted)
  })
  return {
    parts,
    search,
    get eventId() {
      return eventId()
    },
    get discipline() {
      return discipline()
    },
    get session() {
      return session()
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
