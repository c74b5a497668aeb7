import Type from 'typebox'

/** An identifier: a UUID (version 7, so that later ones sort after earlier ones), given by the platform. */
export const Id = Type.String({ format: 'uuid', description: 'a UUID' })

/** A decimal number of points as text, such as "1.25": at most 8 digits and 4 decimals. */
export const PointsText = Type.String({ pattern: '^-?\\d{1,8}(\\.\\d{1,4})?$', description: 'points as decimal text' })

/** A name of a person, body or thing as people write it: 1 to 200 characters, not only blanks. */
export const Name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })

/** An instant as ISO 8601 text in UTC. */
export const Instant = Type.String({ format: 'date-time' })

/** A calendar day, YYYY-MM-DD. */
export const Day = Type.String({ format: 'date' })
