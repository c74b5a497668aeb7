import Type from 'typebox'

/** How a text is cleaned at the door, before it is checked; a text that says nothing is cleaned as `text`. */
export type Cleaning = 'text' | 'line' | 'raw' | 'number' | 'id' | 'instant' | 'day'

const says = (clean: Cleaning) => ({ clean })

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is an identifier in its one spelling: PostgreSQL takes others, which nothing may compare. */
export const isId = (text: string): boolean => ID.test(text)

/** An identifier: a UUID (version 7, so that later ones sort after earlier ones), given by the platform. */
export const Id = Type.String({ pattern: ID.source, description: 'a UUID', ...says('id') })

/** A decimal number of points as text, such as "1.25": at most 8 digits and 4 decimals. */
export const PointsText = Type.String({ pattern: '^-?\\d{1,8}(\\.\\d{1,4})?$', description: 'points as decimal text' })

/** A name of a person, body or thing as people write it, on one line: 1 to 200 characters, not only blanks. */
export const Name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', ...says('line') })

/** An instant as ISO 8601 text in UTC. */
export const Instant = Type.String({ format: 'date-time', ...says('instant') })

/** A calendar day, YYYY-MM-DD. */
export const Day = Type.String({ format: 'date', ...says('day') })

/** What a column of whole numbers holds at most. */
const LARGEST = 2_147_483_647

/** A count or a round, 0 or more. */
export const Count = Type.Integer({ minimum: 0, maximum: LARGEST })

/** The number of a version, from 1. */
export const Version = Type.Integer({ minimum: 1, maximum: LARGEST })

/**
 * A number, code or login as people type it: full-width signs are made plain, blanks and hidden signs are left out before the
 * rest of its contract is checked.
 */
export const Typed = (options: { minLength?: number; maxLength?: number; pattern?: string }) =>
  Type.String({ ...options, ...says('number') })

/** A word that is taken as it was typed: a password, a secret. */
export const Secret = (minLength: number, maxLength: number) => Type.String({ minLength, maxLength, ...says('raw') })
