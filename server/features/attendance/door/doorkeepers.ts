import type { Role } from '#domain/people/contract'

/** Those who keep the doors of an event. */
export const doorkeepers: readonly Role[] = ['administrator', 'manager', 'invigilator']
