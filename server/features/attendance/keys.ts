/** The live key of who came to a session. */
export const attendanceKey = (sessionId: string): string => `attendance:${sessionId}`

/** The live key of who came anywhere in an event. */
export const eventAttendanceKey = (eventId: string): string => `attendance-event:${eventId}`
