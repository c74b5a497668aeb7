/** The live keys of an event, of a discipline, and of a discipline's points. */
export const eventKey = (eventId: string): string => `event:${eventId}`
export const disciplineKey = (disciplineId: string): string => `discipline:${disciplineId}`
export const rankingKey = (disciplineId: string): string => `ranking:${disciplineId}`
