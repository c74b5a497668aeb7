import { type AnyPgColumn, boolean, date, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Board, EventKind, EventState, Tier } from '#domain/events/contract'
import type { OverallRules } from '#domain/events/overall-rules'
import type { TeamSize } from '#domain/events/team'
import type { Component } from '#domain/standards/standard'
import { offering } from './batches.ts'
import { id, instant, ruleSetColumn } from './columns.ts'
import { organisation } from './organisations.ts'
import { scheme } from './standards.ts'

/** A competition or an assessment batch. */
export const event = pgTable(
  'event',
  {
    id: id(),
    kind: text('kind').$type<EventKind>().notNull(),
    tier: text('tier').$type<Tier>(),
    name: text('name').notNull(),
    latinName: text('latin_name'),
    place: text('place').notNull(),
    organiser: text('organiser').notNull(),
    /** The organisation that holds it, where it is a batch. */
    organisationId: uuid('organisation_id').references((): AnyPgColumn => organisation.id),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    state: text('state').$type<EventState>().notNull(),
    /** Whether it is announced only after the authority has accepted its filing. */
    filingRequired: boolean('filing_required').notNull().default(false),
    /** How the overall table is made; null by the default. */
    overallRules: jsonb('overall_rules').$type<Partial<OverallRules>>(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('event_organisation').on(t.organisationId)],
)

/** One skill in an event, or one occupation and level. */
export const discipline = pgTable(
  'discipline',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    code: text('code').notNull(),
    name: text('name').notNull(),
    latinName: text('latin_name'),
    schemeId: uuid('scheme_id').references(() => scheme.id),
    ruleSet: ruleSetColumn('rule_set').notNull(),
    board: text('board').$type<Board>().notNull(),
    frozenAt: instant('frozen_at'),
    /** How many members its entries have; null where persons compete. */
    team: jsonb('team').$type<TeamSize>(),
    /** In a batch: the occupation and level, and the component of it that this is. */
    offeringId: uuid('offering_id').references((): AnyPgColumn => offering.id),
    component: text('component').$type<Component>(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('discipline_code').on(t.eventId, t.code),
    uniqueIndex('discipline_component').on(t.offeringId, t.component),
    index('discipline_scheme').on(t.schemeId),
  ],
)
