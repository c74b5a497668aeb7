/** The live key of an event's appeals. */
export const appealsKey = (eventId: string): string => `appeals:${eventId}`
