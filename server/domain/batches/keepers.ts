import type { Role } from '#domain/people/contract'

/** Who keeps the calendar of working days. */
export const calendarKeepers = ['administrator', 'authority'] as const satisfies readonly Role[]
