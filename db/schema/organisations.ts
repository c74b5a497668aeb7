import { date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type {
  AccreditationState,
  EvaluationOutcome,
  OpeningHours,
  OrganisationKind,
  RoomKind,
} from '#domain/organisations/contract'
import type { Level } from '#domain/standards/standard'
import { id, instant } from './columns.ts'
import { occupation } from './occupations.ts'

/** A body that holds assessments; its unified social credit code is its own. */
export const organisation = pgTable(
  'organisation',
  {
    id: id(),
    kind: text('kind').$type<OrganisationKind>().notNull(),
    name: text('name').notNull(),
    latinName: text('latin_name'),
    creditCode: text('credit_code').notNull(),
    /** By GB/T 2260. */
    areaCode: text('area_code').notNull(),
    address: text('address').notNull(),
    /** Its number as filed with the ministry (four digits, or 0000) and the serial number of the province (six). */
    ministryNumber: text('ministry_number').notNull().default('0000'),
    provinceNumber: text('province_number').notNull(),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('organisation_credit_code').on(t.creditCode),
    uniqueIndex('organisation_number').on(t.kind, t.ministryNumber, t.provinceNumber),
  ],
)

/** That an organisation may assess an occupation at some levels; a special ability has none. */
export const accreditation = pgTable(
  'accreditation',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    occupationId: uuid('occupation_id')
      .notNull()
      .references(() => occupation.id),
    levels: jsonb('levels').$type<Level[]>().notNull(),
    state: text('state').$type<AccreditationState>().notNull(),
    appliedAt: instant('applied_at').notNull(),
    decidedAt: instant('decided_at'),
    reason: text('reason'),
    validFrom: date('valid_from', { mode: 'string' }),
    validUntil: date('valid_until', { mode: 'string' }),
  },
  (t) => [
    index('accreditation_organisation').on(t.organisationId),
    index('accreditation_occupation').on(t.occupationId),
  ],
)

/** How an organisation was evaluated in a year. */
export const evaluation = pgTable(
  'evaluation',
  {
    id: id(),
    accreditationId: uuid('accreditation_id')
      .notNull()
      .references(() => accreditation.id),
    year: integer('year').notNull(),
    outcome: text('outcome').$type<EvaluationOutcome>().notNull(),
    remark: text('remark').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('evaluation_year').on(t.accreditationId, t.year)],
)

/** Where an organisation holds assessments. */
export const site = pgTable(
  'site',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    name: text('name').notNull(),
    areaCode: text('area_code').notNull(),
    address: text('address').notNull(),
    openingHours: jsonb('opening_hours').$type<OpeningHours[]>().notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [uniqueIndex('site_name').on(t.organisationId, t.name)],
)

/** A room of a site. `capacity` is how many candidates it seats at a time where it has no stations. */
export const room = pgTable(
  'room',
  {
    id: id(),
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id),
    name: text('name').notNull(),
    kind: text('kind').$type<RoomKind>().notNull(),
    capacity: integer('capacity').notNull(),
    equipment: jsonb('equipment').$type<string[]>().notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [uniqueIndex('room_name').on(t.siteId, t.name)],
)

/** A place in a room at which one candidate, or so many as its capacity says, is assessed. */
export const station = pgTable(
  'station',
  {
    id: id(),
    roomId: uuid('room_id')
      .notNull()
      .references(() => room.id),
    name: text('name').notNull(),
    capacity: integer('capacity').notNull().default(1),
    equipment: jsonb('equipment').$type<string[]>().notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [uniqueIndex('station_name').on(t.roomId, t.name)],
)
