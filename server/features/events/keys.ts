/** The live keys of an event and of a discipline. */
export const eventKey = (eventId: string): string => `event:${eventId}`
export const disciplineKey = (disciplineId: string): string => `discipline:${disciplineId}`
