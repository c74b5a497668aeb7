import type { CertificateFacts, CertificateState } from '#domain/certificates/contract'
import { type Canonical, canonicalText } from '#domain/kit/canonical'
import { formatPoints, type Points } from '#domain/kit/points'
import type { Award } from '#domain/rankings/contract'
import type { Member } from '#domain/registration/contract'

/** A standing of the newest official result, with the names that a certificate prints. */
export interface CertifiedStanding {
  readonly entryId: string
  readonly name: string
  readonly latinName: string | null
  /** Of a team: each of them is certified; empty for a person's own entry. */
  readonly members: readonly Member[]
  readonly delegation: CertificateFacts['delegation']
  readonly award: Award | null
  readonly rank: number
  readonly total: Points
}

/** Where the result was won. */
export type Occasion = Pick<CertificateFacts, 'event' | 'discipline'>

/** What the certificate of an entry, or of a member of a team, says by the newest result. */
export interface Due {
  readonly entryId: string
  /** Which member of the team it is for, from 1; null for a person's own entry. */
  readonly member: number | null
  readonly facts: CertificateFacts
}

/** A certificate that is in the register. */
export interface Registered extends Omit<Due, 'member'> {
  readonly id: string
  readonly number: string
  readonly state: CertificateState
  readonly resultVersion: number
}

/** A certificate to be issued; it takes the place of the one that `replaces` names. */
export interface Issue extends Due {
  readonly replaces: string | null
}

/** What brings the register in line with the newest result. */
export interface IssuePlan {
  readonly issue: readonly Issue[]
  /** Certificates of those who are no longer in the result. */
  readonly revoke: readonly string[]
}

/**
 * What each entry is due, in the order of the standings, and of a team each member: medals an award, everybody else that
 * they took part.
 */
export function dueFrom(standings: readonly CertifiedStanding[], occasion: Occasion): Due[] {
  return standings.flatMap(({ entryId, name, latinName, members, delegation, award, rank, total }): Due[] => {
    const facts = {
      ...occasion,
      kind: award ? ('award' as const) : ('participation' as const),
      delegation,
      award,
      rank: award ? rank : null,
      total: award ? formatPoints(total, 2) : null,
    }
    if (members.length === 0) return [{ entryId, member: null, facts: { ...facts, name, latinName } }]
    const team = { name, latinName }
    return members.map((member, i) => ({
      entryId,
      member: i + 1,
      facts: { ...facts, name: member.name, latinName: member.latinName, team },
    }))
  })
}

/**
 * Issues what is due and not yet in the register as it is to be printed. A certificate that says something else is
 * replaced by a corrected one. Where a holder's last certificate was revoked, only another result or other facts give a
 * new one. In a team another name is another holder, for a certificate never passes from one person to the next.
 */
export function planIssue(due: readonly Due[], registered: readonly Registered[], resultVersion: number): IssuePlan {
  const last = lastOfEachHolder(registered)
  const issue = due.flatMap((next): Issue[] => {
    const before = last.get(holderOf(next))
    if (before && isKept(before, next, resultVersion)) return []
    return [{ ...next, replaces: before && isValid(before.state) ? before.id : null }]
  })
  const holders = new Set(due.map(holderOf))
  const gone = [...last.values()].filter((one) => isValid(one.state) && !holders.has(holderOf(one)))
  return { issue, revoke: gone.map(({ id }) => id) }
}

/** Whether what the certificate says holds. */
export const isValid = (state: CertificateState): boolean => state === 'issued' || state === 'corrected'

function isKept(before: Registered, next: Due, resultVersion: number): boolean {
  const same = factsText(before.facts) === factsText(next.facts)
  return same && (isValid(before.state) || before.resultVersion === resultVersion)
}

/** Whose certificate it is: the entry's, or of a team the member's of that name. */
const holderOf = ({ entryId, facts }: Pick<Due, 'entryId' | 'facts'>): string =>
  facts.team ? `${entryId} ${facts.name}` : entryId

/** Numbers only grow, so a holder's last certificate is the one with the greatest. */
function lastOfEachHolder(registered: readonly Registered[]): Map<string, Registered> {
  const last = new Map<string, Registered>()
  for (const one of registered) {
    const holder = holderOf(one)
    const known = last.get(holder)
    if (!known || known.number < one.number) last.set(holder, one)
  }
  return last
}

const factsText = (facts: CertificateFacts): string => canonicalText(facts as Canonical)
