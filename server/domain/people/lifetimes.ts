import { midnightOf } from '#domain/kit/city-time'
import { addDays } from '#domain/kit/working-days'

const MINUTE = 60_000
const DAY = 86_400_000

/** How long a sign-in lasts, whether it is used or not; all lifetimes are in milliseconds. */
export const signInLasts = 14 * DAY

/** How long an official may take to accept an invitation, and the first administrator. */
export const invitationLasts = 7 * DAY
export const firstInvitationLasts = DAY

/**
 * How long a link lasts that replaces a lost password, how long its person is told of it, and how long their numbers are
 * not shown in clear after its use.
 */
export const recoveryLasts = DAY
export const recoveryIsTold = 14 * DAY
export const recoveryMasks = 90 * DAY

/** How long the desk's code and QR code pair a tablet. */
export const pairingLasts = 10 * MINUTE

/** A tablet stays awake so long after it was last used, but no longer after its PIN than the second. */
export const awakeIdle = 30 * MINUTE
export const awakeLongest = 12 * 60 * MINUTE

/** A tablet in use is heard every half minute: after three beats that never came it counts as silent. */
export const silentAfter = 90_000

/** Whether a tablet that was last heard then is silent now; both in milliseconds of the epoch. */
export const isSilent = (lastSeenAt: number, now: number): boolean => now - lastSeenAt >= silentAfter

/**
 * When a tablet paired at `now` ceases to be its judge's (milliseconds of the epoch): with the second day after the
 * event's last day in the city, and not before 30 days.
 */
export function tabletExpiry(now: number, endsOn: string): number {
  return Math.max(now + 30 * DAY, midnightOf(addDays(endsOn, 3)).getTime())
}
