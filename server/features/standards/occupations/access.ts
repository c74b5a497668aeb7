import type { Role } from '#domain/people/contract'

/** Those who keep occupations, their standards and their schemes. */
export const keepers: readonly Role[] = ['administrator', 'authority']

/** The access of what keepers alone do or read. */
export const byKeepers = { access: { roles: keepers, at: 'system' } } as const
