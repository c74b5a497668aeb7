import { sql } from 'drizzle-orm'
import { type AnyPgColumn, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { OfferState, OfficialRole, Role, TabletSession } from '#domain/people/contract'
import { id, instant } from './columns.ts'
import { event } from './events.ts'
import { organisation } from './organisations.ts'
import { session } from './sessions.ts'

export const person = pgTable('person', {
  id: id(),
  name: text('name').notNull(),
  latinName: text('latin_name'),
  createdAt: instant('created_at').notNull(),
  /** When the person asked to be forgotten: names and documents are gone, marks and results stay, linked to nobody. */
  erasedAt: instant('erased_at'),
})

export const account = pgTable(
  'account',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    login: text('login').notNull(),
    passwordHash: text('password_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    disabledAt: instant('disabled_at'),
  },
  (t) => [uniqueIndex('account_login').on(sql`lower(${t.login})`), uniqueIndex('account_person').on(t.personId)],
)

/** A role that a person holds: everywhere, for all events of an organisation, or within one event or session. */
export const roleGrant = pgTable(
  'role_grant',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role').$type<Role>().notNull(),
    organisationId: uuid('organisation_id').references((): AnyPgColumn => organisation.id),
    eventId: uuid('event_id').references(() => event.id),
    sessionId: uuid('session_id').references(() => session.id),
    grantedAt: instant('granted_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    index('role_grant_person').on(t.personId),
    index('role_grant_event').on(t.eventId),
    index('role_grant_organisation').on(t.organisationId),
  ],
)

/** A browser in which an account is signed in; only the hash of its token is kept. */
export const signIn = pgTable(
  'sign_in',
  {
    id: id(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [uniqueIndex('sign_in_token').on(t.tokenHash), index('sign_in_account').on(t.accountId)],
)

/** A one-time link with which a person chooses login and password; without a person, the first administrator's. */
export const invitation = pgTable(
  'invitation',
  {
    id: id(),
    personId: uuid('person_id').references(() => person.id),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** The administrator who gave the link because a password was lost, and why; null where it makes a first account. */
    recoveredBy: uuid('recovered_by').references(() => person.id),
    reason: text('reason'),
  },
  (t) => [uniqueIndex('invitation_token').on(t.tokenHash), index('invitation_person').on(t.personId)],
)

/** A role at an event that somebody who is registered already was offered: they hold it once they have accepted. */
export const roleOffer = pgTable(
  'role_offer',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    role: text('role').$type<OfficialRole>().notNull(),
    offeredBy: uuid('offered_by').references(() => person.id),
    offeredAt: instant('offered_at').notNull(),
    state: text('state').$type<OfferState>().notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('role_offer_open').on(t.personId, t.eventId, t.role).where(sql`${t.state} = 'open'`),
    index('role_offer_event').on(t.eventId),
  ],
)

/** Wrong passwords, PINs and pairing codes, counted by what was tried, for the back-off. */
export const failedAttempt = pgTable('failed_attempt', {
  subject: text('subject').primaryKey(),
  failures: integer('failures').notNull(),
  blockedUntil: instant('blocked_until').notNull(),
})

/** A tablet that is one judge's for one event. */
export const tablet = pgTable(
  'tablet',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    tokenHash: text('token_hash').notNull(),
    pinHash: text('pin_hash').notNull(),
    pairedAt: instant('paired_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** When its PIN was last entered: it sleeps some hours later, however busy it is. */
    wokenAt: instant('woken_at').notNull(),
    awakeUntil: instant('awake_until').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    unsent: integer('unsent').notNull().default(0),
    /** What it said of each of its judge's sessions when it was last heard. */
    sessions: jsonb('sessions').$type<TabletSession[]>().notNull().default([]),
    /** When the desk last asked it to load what its judge's sessions need. */
    loadAskedAt: instant('load_asked_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [uniqueIndex('tablet_token').on(t.tokenHash), index('tablet_event').on(t.eventId)],
)

/** An open offer to pair a tablet: by its QR secret, or by its 6-digit code. */
export const tabletPairing = pgTable(
  'tablet_pairing',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => event.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    codeHash: text('code_hash').notNull(),
    secretHash: text('secret_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [uniqueIndex('tablet_pairing_secret').on(t.secretHash), index('tablet_pairing_code').on(t.codeHash)],
)
