import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'
import { completeRuleSet, type RuleSet } from '#domain/events/rule-set'
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

/** A rule set as jsonb; one that was stored before it had all of its fields is read with their defaults. */
export const ruleSetColumn = customType<{ data: RuleSet; driverData: string | Partial<RuleSet> }>({
  dataType: () => 'jsonb',
  toDriver: (rules) => JSON.stringify(rules),
  fromDriver: (stored) => completeRuleSet(typeof stored === 'string' ? JSON.parse(stored) : stored),
})
