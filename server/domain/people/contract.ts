import Type, { type Static } from 'typebox'
import { Id, Name } from '#domain/kit/ids'

/** The roles that can be granted. A judge's tablet acts in the role of its judge, in its event alone. */
export const roles = ['administrator', 'manager', 'chief-judge', 'judge', 'supervisor'] as const
export const RoleName = Type.Enum(roles)
export type Role = (typeof roles)[number]

/** The roles that an event's manager may grant within the event. */
export const officialRoles = ['manager', 'chief-judge', 'judge', 'supervisor'] as const
export const OfficialRole = Type.Enum(officialRoles)
export type OfficialRole = (typeof officialRoles)[number]

/** A role held everywhere (no event), within one event, or within one session of it. */
export const Grant = Type.Object({
  role: RoleName,
  eventId: Type.Union([Id, Type.Null()]),
  sessionId: Type.Union([Id, Type.Null()]),
})
export type Grant = Static<typeof Grant>

/** Whoever asks: nobody known, a signed-in account, a paired tablet, or the system itself. */
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
  | { readonly kind: 'system' }

/** Letters, digits, dot, dash and underscore: 3 to 40 of them, compared without case. */
export const Login = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$' })

/** 10 to 200 characters of any kind. */
export const Password = Type.String({ minLength: 10, maxLength: 200 })

/** 4 to 8 digits that wake a paired tablet. */
export const Pin = Type.String({ pattern: '^\\d{4,8}$' })

/** The 6 digits that the desk shows for a pairing. */
export const PairingCode = Type.String({ pattern: '^\\d{6}$' })

/** What GET /api/me answers. */
export const Me = Type.Object({
  account: Type.Union([Type.Object({ id: Id, login: Type.String() }), Type.Null()]),
  tablet: Type.Union([Type.Object({ id: Id, eventId: Id, awake: Type.Boolean() }), Type.Null()]),
  person: Type.Union([Type.Object({ id: Id, name: Name, latinName: Type.Union([Name, Type.Null()]) }), Type.Null()]),
  grants: Type.Array(Grant),
})
export type Me = Static<typeof Me>
