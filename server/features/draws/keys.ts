import { disciplineKey, rankingKey } from '../events/keys.ts'
import { sessionKey } from '../sessions/keys.ts'

/** The live key of an event's draws. */
export const drawsKey = (eventId: string): string => `draws:${eventId}`

/** The live keys after the names of a discipline were sealed or opened: everything of it is shown anew. */
export const sealKeys = (disciplineId: string, sessionIds: readonly string[]): string[] => [
  disciplineKey(disciplineId),
  rankingKey(disciplineId),
  ...sessionIds.flatMap((id) => [sessionKey(id), `marks:${id}`]),
]
