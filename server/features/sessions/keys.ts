/** The live key of a session's state and roster. */
export const sessionKey = (sessionId: string): string => `session:${sessionId}`
