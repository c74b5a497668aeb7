import Type, { type Static } from 'typebox'
import { Id, Instant, Name, Secret, Typed } from '#domain/kit/ids'

/**
 * The roles that can be granted. A judge's tablet acts in the role of its judge, in its event alone; a test system's is nobody's
 * but its key's.
 */
export const roles = [
  'administrator',
  'manager',
  'chief-judge',
  'judge',
  'draw-officer',
  'supervisor',
  'arbitrator',
  'team-leader',
  'authority',
  'invigilator',
  'reviewer',
  'test-system',
] as const
export const RoleName = Type.Enum(roles)
export type Role = (typeof roles)[number]

/** The roles within an event. An event's manager grants them; the authority's is given by an administrator alone. */
export const officialRoles = [
  'manager',
  'chief-judge',
  'judge',
  'draw-officer',
  'supervisor',
  'arbitrator',
  'team-leader',
  'authority',
  'invigilator',
  'reviewer',
] as const
export const OfficialRole = Type.Enum(officialRoles)
export type OfficialRole = (typeof officialRoles)[number]

/**
 * A role held everywhere (no event), within one event, or within one session of it; or, where an organisation is named, for
 * that organisation: such a grant comes with one for each of its events.
 */
export const Grant = Type.Object({
  role: RoleName,
  organisationId: Type.Optional(Id),
  eventId: Type.Union([Id, Type.Null()]),
  sessionId: Type.Union([Id, Type.Null()]),
})
export type Grant = Static<typeof Grant>

/** Whoever asks: nobody known, a signed-in account, a paired tablet, a test system by its key, or the system itself. */
export type Actor =
  | { readonly kind: 'public' }
  | {
      readonly kind: 'account'
      readonly accountId: string
      readonly personId: string
      readonly grants: readonly Grant[]
    }
  | {
      readonly kind: 'tablet'
      readonly tabletId: string
      readonly personId: string
      readonly eventId: string
      readonly grants: readonly Grant[]
    }
  | { readonly kind: 'key'; readonly keyId: string; readonly grants: readonly Grant[] }
  | { readonly kind: 'system' }

/** Letters, digits, dot, dash and underscore: 3 to 40 of them, compared without case. */
export const Login = Typed({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$' })

/** 10 to 200 characters of any kind. */
export const Password = Secret(10, 200)

/** 4 to 8 digits that wake a paired tablet. */
export const Pin = Typed({ pattern: '^\\d{4,8}$' })

/** The 6 digits that the desk shows for a pairing. */
export const PairingCode = Typed({ pattern: '^\\d{6}$' })

/** What GET /api/me answers. */
export const Me = Type.Object({
  account: Type.Union([Type.Object({ id: Id, login: Type.String() }), Type.Null()]),
  /** `over`: its event is closed, and it takes no more marks for it. */
  tablet: Type.Union([Type.Object({ id: Id, eventId: Id, awake: Type.Boolean(), over: Type.Boolean() }), Type.Null()]),
  person: Type.Union([Type.Object({ id: Id, name: Name, latinName: Type.Union([Name, Type.Null()]) }), Type.Null()]),
  grants: Type.Array(Grant),
})
export type Me = Static<typeof Me>

/** Who is named as an official: somebody new by name, or a known person by identifier. */
export const NewOfficial = Type.Object({
  personId: Type.Optional(Id),
  name: Type.Optional(Name),
  latinName: Type.Optional(Type.Union([Name, Type.Null()])),
  role: OfficialRole,
  /** Whether to make a link with which the person chooses login and password. */
  invite: Type.Boolean(),
})
export type NewOfficial = Static<typeof NewOfficial>

/** A person who holds roles at an event. */
export const OfficialView = Type.Object({
  personId: Id,
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  roles: Type.Array(OfficialRole),
  login: Type.Union([Type.String(), Type.Null()]),
  /** How many tablets are this person's at the event. */
  tablets: Type.Integer(),
})
export type OfficialView = Static<typeof OfficialView>

/** Where the offer of a role stands: it waits for the person, who accepts or declines it, unless it was withdrawn before. */
export const offerStates = ['open', 'accepted', 'declined', 'withdrawn'] as const
export type OfferState = (typeof offerStates)[number]

/** A role at an event that waits for the person to accept it, as the event's staff see it. */
export const RoleOfferView = Type.Object({
  id: Id,
  personId: Id,
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  role: OfficialRole,
  offeredAt: Instant,
})
export type RoleOfferView = Static<typeof RoleOfferView>

/** What others have done about somebody's own account: roles they were offered, and links that replace the password. */
export const OwnAccount = Type.Object({
  offers: Type.Array(
    Type.Object({
      id: Id,
      role: OfficialRole,
      event: Type.Object({ id: Id, name: Name, latinName: Type.Union([Name, Type.Null()]) }),
      /** Who offers it. */
      by: Type.String(),
      offeredAt: Instant,
    }),
  ),
  recoveries: Type.Array(
    Type.Object({
      id: Id,
      /** The administrator who gave the link. */
      by: Type.String(),
      reason: Type.String(),
      madeAt: Instant,
      /** When a new password was chosen with it; null where it was not used. */
      usedAt: Type.Union([Instant, Type.Null()]),
    }),
  ),
})
export type OwnAccount = Static<typeof OwnAccount>

/** Why an administrator replaces a lost password: the person reads it. */
export const RecoveryReason = Type.String({ minLength: 4, maxLength: 300, pattern: '\\S' })

/** What the desk shows while a tablet is to be paired: once, and for some minutes. */
export const PairingOffer = Type.Object({
  pairingId: Id,
  code: PairingCode,
  secret: Type.String(),
  url: Type.String(),
  expiresAt: Instant,
})
export type PairingOffer = Static<typeof PairingOffer>

/**
 * What a tablet says of one of its judge's sessions: how many marks for it wait to be sent, and when it last loaded
 * everything that the session needs (the server's time, as it was told), null where it has not.
 */
export const TabletSession = Type.Object({
  sessionId: Id,
  unsent: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  loadedAt: Type.Union([Instant, Type.Null()]),
})
export type TabletSession = Static<typeof TabletSession>

/** What a tablet says of itself every half minute. */
export const Heartbeat = Type.Object({
  unsent: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  sessions: Type.Optional(Type.Array(TabletSession, { maxItems: 200 })),
})
export type Heartbeat = Static<typeof Heartbeat>

/** What it is told: whether it is awake, and when the desk last asked it to load what its sessions need. */
export const HeartbeatAnswer = Type.Object({
  awake: Type.Boolean(),
  loadAskedAt: Type.Union([Instant, Type.Null()]),
})
export type HeartbeatAnswer = Static<typeof HeartbeatAnswer>

/**
 * A judge's tablet as the desk sees it. `unsent` counts the marks that it has yet to send, as it said when it was last
 * seen; a `silent` one has not been heard for longer than a working one ever is.
 */
export const TabletView = Type.Object({
  id: Id,
  personId: Id,
  name: Name,
  pairedAt: Instant,
  lastSeenAt: Instant,
  unsent: Type.Integer(),
  sessions: Type.Array(
    Type.Object({
      sessionId: Id,
      name: Name,
      unsent: Type.Integer(),
      loadedAt: Type.Union([Instant, Type.Null()]),
    }),
  ),
  loadAskedAt: Type.Union([Instant, Type.Null()]),
  awake: Type.Boolean(),
  silent: Type.Boolean(),
  revokedAt: Type.Union([Instant, Type.Null()]),
})
export type TabletView = Static<typeof TabletView>
