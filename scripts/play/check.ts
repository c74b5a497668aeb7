import type { DisciplineView } from '#domain/events/contract'
import type { RankingHead, StandingView } from '#domain/rankings/contract'
import type { MarkView, RepeatView } from '#domain/scoring/contract'
import type { PenaltyView } from '#domain/scoring/penalty'
import type { SchemeView } from '#domain/standards/contract'
import { Caller } from './caller.ts'
import { fraction, isEqual } from './fraction.ts'
import type { AcknowledgedMark } from './judge.ts'
import { recompute } from './recompute.ts'

export interface CheckFacts {
  readonly administrator: Caller
  readonly disciplineId: string
  readonly sessionIds: readonly string[]
  readonly acknowledged: readonly AcknowledgedMark[]
}

/** What a played competition is measured by. */
export interface CheckReport {
  readonly ok: boolean
  readonly acknowledged: number
  /** Acknowledged marks that the server no longer has as they were acknowledged. */
  readonly lost: number
  readonly entries: number
  /** Entries whose public total or rank differs from the independent recomputation. */
  readonly differing: number
  readonly auditFaults: number
}

/** Compares what the server says now with what it acknowledged, with a recomputation, and with its audit chains. */
export async function checkCompetition({
  administrator,
  disciplineId,
  sessionIds,
  acknowledged,
}: CheckFacts): Promise<CheckReport> {
  const marks: MarkView[] = []
  const repeats: RepeatView[] = []
  const panel = new Map<string, number>()
  for (const id of sessionIds) {
    const given = await administrator.get<{ marks: MarkView[]; repeats: RepeatView[] }>(`/api/sessions/${id}/marks`)
    marks.push(...given.marks)
    repeats.push(...given.repeats)
    const { panels } = await administrator.get<{ panels: { judges: unknown[]; entries: { id: string }[] }[] }>(
      `/api/sessions/${id}`,
    )
    for (const { judges, entries } of panels) for (const { id } of entries) panel.set(id, judges.length)
  }
  const { scheme } = await administrator.get<{ scheme: SchemeView }>(`/api/disciplines/${disciplineId}/scheme`)
  const shown = await new Caller(administrator.url).get<{ head: RankingHead; rows: StandingView[] }>(
    `/api/disciplines/${disciplineId}/ranking`,
  )
  const lost = countLost(acknowledged, marks)
  const { discipline } = await administrator.get<{ discipline: DisciplineView }>(`/api/disciplines/${disciplineId}`)
  const penalties = await standingPenalties(administrator, sessionIds)
  const expected = recompute({ scheme, marks, repeats, panel, penalties, rules: discipline.ruleSet })
  const differing =
    expected.filter((row) => !agrees(row, shown.rows)).length + Math.abs(shown.rows.length - expected.length)
  const { faults } = await administrator.get<{ faults: unknown[] }>('/api/audit/verify')
  const ok = lost === 0 && differing === 0 && faults.length === 0
  return {
    ok,
    acknowledged: acknowledged.length,
    lost,
    entries: expected.length,
    differing,
    auditFaults: faults.length,
  }
}

async function standingPenalties(
  caller: Caller,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, PenaltyView[]>> {
  const byEntry = new Map<string, PenaltyView[]>()
  for (const id of sessionIds) {
    const { penalties } = await caller.get<{ penalties: PenaltyView[] }>(`/api/sessions/${id}/penalties`)
    for (const penalty of penalties)
      if (!penalty.withdrawn) byEntry.set(penalty.entryId, [...(byEntry.get(penalty.entryId) ?? []), penalty])
  }
  return byEntry
}

const slotOf = (mark: Pick<MarkView, 'entryId' | 'aspectId' | 'judgeId' | 'round'>) =>
  [mark.entryId, mark.aspectId, mark.judgeId, mark.round].join(' ')

/** A mark is there when its slot holds it, or a later revision of it. */
function countLost(acknowledged: readonly AcknowledgedMark[], marks: readonly MarkView[]): number {
  const there = new Map(marks.map((mark) => [slotOf(mark), mark]))
  return acknowledged.filter((mark) => {
    const found = there.get(slotOf(mark))
    if (!found || found.revision < mark.revision) return true
    return found.revision === mark.revision && !sameValue(found.value, mark.value)
  }).length
}

const sameValue = (a: string | null, b: string | null) =>
  a === null || b === null || a === 'absent' || b === 'absent' ? a === b : isEqual(fraction(a), fraction(b))

function agrees(row: ReturnType<typeof recompute>[number], shown: readonly StandingView[]): boolean {
  const standing = shown.find(({ entryId }) => entryId === row.entryId)
  return standing !== undefined && standing.rank === row.rank && isEqual(fraction(standing.total), row.total)
}
