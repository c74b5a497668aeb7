/** The live key of a discipline's re-check. */
export const recheckKey = (disciplineId: string): string => `recheck:${disciplineId}`
