import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'
import { formatPoints, type Points, points as readPoints } from '#domain/kit/points'

/** An identifier given by the platform. */
export const id = () => uuid('id').primaryKey()

/** An instant, kept to the millisecond. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** Points, exact and readable in the database: numeric with the four decimals of the unit. */
export const pointsColumn = customType<{ data: Points; driverData: string }>({
  dataType: () => 'numeric(12,4)',
  toDriver: (value) => formatPoints(value),
  fromDriver: (text) => readPoints(text),
})
