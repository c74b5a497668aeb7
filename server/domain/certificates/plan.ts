import type { CertificateFacts, CertificateState } from '#domain/certificates/contract'
import { type Canonical, canonicalText } from '#domain/kit/canonical'
import { formatPoints, type Points } from '#domain/kit/points'
import type { Award } from '#domain/rankings/contract'

/** A standing of the newest official result, with the names that a certificate prints. */
export interface CertifiedStanding {
  readonly entryId: string
  readonly name: string
  readonly latinName: string | null
  readonly delegation: CertificateFacts['delegation']
  readonly award: Award | null
  readonly rank: number
  readonly total: Points
}

/** Where the result was won. */
export type Occasion = Pick<CertificateFacts, 'event' | 'discipline'>

/** What an entry's certificate says by the newest result. */
export interface Due {
  readonly entryId: string
  readonly facts: CertificateFacts
}

/** A certificate that is in the register. */
export interface Registered extends Due {
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
  /** Certificates of entries that are no longer in the result. */
  readonly revoke: readonly string[]
}

/** What each entry is due, in the order of the standings: medals an award, everybody else that they took part. */
export function dueFrom(standings: readonly CertifiedStanding[], occasion: Occasion): Due[] {
  return standings.map(({ entryId, name, latinName, delegation, award, rank, total }) => ({
    entryId,
    facts: {
      ...occasion,
      kind: award ? 'award' : 'participation',
      name,
      latinName,
      delegation,
      award,
      rank: award ? rank : null,
      total: award ? formatPoints(total, 2) : null,
    },
  }))
}

/**
 * Issues what is due and not yet in the register as it is to be printed. A certificate that says something else is
 * replaced by a corrected one. Where an entry's last certificate was revoked, only another result or other facts give
 * it a new one.
 */
export function planIssue(due: readonly Due[], registered: readonly Registered[], resultVersion: number): IssuePlan {
  const last = lastOfEachEntry(registered)
  const issue = due.flatMap((next): Issue[] => {
    const before = last.get(next.entryId)
    if (before && isKept(before, next, resultVersion)) return []
    return [{ ...next, replaces: before && isValid(before.state) ? before.id : null }]
  })
  const entries = new Set(due.map(({ entryId }) => entryId))
  const gone = [...last.values()].filter(({ entryId, state }) => isValid(state) && !entries.has(entryId))
  return { issue, revoke: gone.map(({ id }) => id) }
}

/** Whether what the certificate says holds. */
export const isValid = (state: CertificateState): boolean => state === 'issued' || state === 'corrected'

function isKept(before: Registered, next: Due, resultVersion: number): boolean {
  const same = factsText(before.facts) === factsText(next.facts)
  return same && (isValid(before.state) || before.resultVersion === resultVersion)
}

/** Numbers only grow, so an entry's last certificate is the one with the greatest. */
function lastOfEachEntry(registered: readonly Registered[]): Map<string, Registered> {
  const last = new Map<string, Registered>()
  for (const one of registered) {
    const known = last.get(one.entryId)
    if (!known || known.number < one.number) last.set(one.entryId, one)
  }
  return last
}

const factsText = (facts: CertificateFacts): string => canonicalText(facts as Canonical)
