import Type, { type Static } from 'typebox'
import { Id, Instant } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { isRunning, whyNotTaking } from '#domain/sessions/changes'
import type { SessionState } from '#domain/sessions/contract'
import { MarkValue, Reason } from './contract.ts'

const Ids = Type.Array(Id, { maxItems: 10_000, uniqueItems: true })

/** Marks of a judge that the chief judge sets aside; measurements, which the panel agrees on, only where it is said. */
export const SetAsideInput = Type.Object({
  judgeId: Id,
  entryIds: Type.Array(Id, { minItems: 1, maxItems: 10_000, uniqueItems: true }),
  measured: Type.Boolean(),
  reason: Reason,
})
export type SetAsideInput = Static<typeof SetAsideInput>

/** A judge who takes the seat of another: what the other gave to the kept entries counts on, the rest is set aside. */
export const ReplaceJudgeInput = Type.Object({ fromId: Id, toId: Id, keepIds: Ids, reason: Reason })
export type ReplaceJudgeInput = Static<typeof ReplaceJudgeInput>

/** How far a judge is with an entry, in the aspects that each judge scores alone. */
export const JudgeProgress = Type.Object({ entryId: Id, given: Type.Integer(), due: Type.Integer() })
export type JudgeProgress = Static<typeof JudgeProgress>

const Official = Type.Object({ personId: Id, name: Type.String() })
const Done = Type.Object({ by: Type.String(), at: Instant, reason: Type.String() })

/** A mark that was set aside, as it stood. */
export const AsideMark = Type.Object({ entryId: Id, aspect: Type.String(), round: Type.Integer(), value: MarkValue })

/** What was set aside of a judge, by whom and why; `replacedBy` took the seat. */
export const SetAsideView = Type.Object({
  id: Id,
  judge: Official,
  replacedBy: Type.Union([Official, Type.Null()]),
  /** Entries whose marks by the replaced judge count on. */
  keptIds: Ids,
  marks: Type.Array(AsideMark),
  done: Done,
  restored: Type.Union([Done, Type.Null()]),
})
export type SetAsideView = Static<typeof SetAsideView>

/** Why marks can't be set aside now. */
export const whyNotSetAside = (state: SessionState, marks: number): Refusal | null =>
  whyNotTaking(state) ?? (marks === 0 ? refuse('set-aside-nothing') : null)

/** What must be known before marks that were set aside are put back. */
export interface RestoreFacts {
  readonly state: SessionState
  readonly restored: boolean
  readonly marks: number
  /** The entries among them that the judge doesn't judge any more. */
  readonly strangers: number
  readonly signed: boolean
}

/** Why they can't be put back: they'd count nothing, or stand under signatures that were given without them. */
export function whyNotRestore({ state, restored, marks, strangers, signed }: RestoreFacts): Refusal | null {
  const notNow = whyNotTaking(state)
  if (notNow) return notNow
  if (restored) return refuse('set-aside-restored')
  if (marks === 0) return refuse('set-aside-nothing')
  if (strangers > 0) return refuse('set-aside-of-replaced', { entries: strangers })
  return signed ? refuse('sheet-signed') : null
}

/** What must be known before a judge is replaced. */
export interface ReplaceFacts {
  readonly state: SessionState
  /** Everybody who serves the session, whatever as. */
  readonly serving: ReadonlySet<string>
  /** Those who judge in a panel of it. */
  readonly judges: ReadonlySet<string>
  readonly isOfficial: boolean
  readonly isElsewhere: boolean
  /** How far the judge is with each entry of the own panel. */
  readonly progress: readonly JudgeProgress[]
  readonly numberOf: (entryId: string) => number | null
}

/** Why a judge can't be replaced so: what is kept must be whole, and the successor must be free. */
export function whyNotReplaceJudge(facts: ReplaceFacts, { fromId, toId, keepIds }: ReplaceJudgeInput): Refusal | null {
  if (!isRunning(facts.state)) return refuse('session-not-open')
  if (!facts.judges.has(fromId)) return refuse('not-on-panel')
  if (facts.serving.has(toId)) return refuse('judge-in-two-panels', { personId: toId })
  if (!facts.isOfficial) return refuse('not-an-official', { personId: toId, role: 'judge' })
  if (facts.isElsewhere) return refuse('official-elsewhere-then', { personId: toId })
  for (const entryId of keepIds) {
    const found = facts.progress.find((one) => one.entryId === entryId)
    if (!found) return refuse('entry-not-in-session')
    if (found.given < found.due)
      return refuse('kept-marks-missing', {
        entryId,
        number: facts.numberOf(entryId),
        missing: found.due - found.given,
      })
  }
  return null
}
