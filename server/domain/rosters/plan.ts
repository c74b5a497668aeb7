import type { Ties } from '#domain/conflicts/contract'
import { type Conflict, conflictsOf, type EntryOrigin } from '#domain/conflicts/find'
import { whyNobodyLeft, whyNotMeet } from '#domain/conflicts/refusal'
import type { ConflictRule } from '#domain/events/scoring-rules'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { AssignmentRole, PanelPlan, RosterPlan } from '#domain/rosters/contract'
import { isRunning } from '#domain/sessions/changes'
import type { SessionState } from '#domain/sessions/contract'

/** An entry of the discipline; `otherSession` names another session in which it is marked. */
export interface KnownEntry extends EntryOrigin {
  readonly number: number
  readonly name: string
  readonly withdrawn: boolean
  readonly otherSession: string | null
}

/** What is known when a session's roster is to be replaced. */
export interface RosterFacts {
  readonly sessionState: SessionState
  readonly eventClosed: boolean
  readonly panelSize: number
  /** The roles that each of the event's officials holds at it. */
  readonly officials: ReadonlyMap<string, ReadonlySet<string>>
  /** Those who serve another session at the same time. */
  readonly elsewhere: ReadonlySet<string>
  /** The discipline's entries. */
  readonly entries: ReadonlyMap<string, KnownEntry>
  /** The judges of each entry that has marks already. */
  readonly marked: ReadonlyMap<string, readonly string[]>
  readonly ties: Ties
  readonly conflictRule: ConflictRule
  /** Whether the entries stand under codes of blind marking: then only the panel of a conflict is told. */
  readonly namesSealed: boolean
}

/** Why a session's roster may not be replaced by this plan. */
export function whyNotRoster(facts: RosterFacts, plan: RosterPlan): Refusal | null {
  if (facts.eventClosed) return refuse('event-closed')
  return (
    whyNotPanels(facts, plan) ??
    whyNotChiefJudge(facts, plan) ??
    whyNotPeople(facts, plan) ??
    whyNotEntries(facts, plan) ??
    whyNotMoved(facts, plan) ??
    whyNotInPanel(facts, plan)
  )
}

function whyNotPanels({ panelSize, sessionState }: RosterFacts, { panels }: RosterPlan): Refusal | null {
  const twice = firstRepeated(panels.map(({ name }) => name))
  if (twice) return refuse('panel-name-taken', { panel: twice })
  const judge = firstRepeated(panels.flatMap(seated))
  if (judge) return refuse('judge-in-two-panels', { personId: judge })
  // Before a session is opened a panel may still lack judges; it never has too many.
  const fits = (size: number) => (isRunning(sessionState) ? size === panelSize : size <= panelSize)
  const wrong = panels.find(({ judgeIds }) => !fits(judgeIds.length))
  return wrong ? refuse('panel-size', { panel: wrong.name, judges: wrong.judgeIds.length, needed: panelSize }) : null
}

function whyNotChiefJudge({ sessionState }: RosterFacts, { chiefJudgeId, panels }: RosterPlan): Refusal | null {
  if (!chiefJudgeId) return isRunning(sessionState) ? refuse('session-not-ready', { missing: 'chief-judge' }) : null
  const sits = panels.some((panel) => seated(panel).includes(chiefJudgeId))
  return sits ? refuse('chief-judge-in-panel', { personId: chiefJudgeId }) : null
}

/** A panel's judges and those who learn beside it. */
const seated = ({ judgeIds, traineeIds = [] }: PanelPlan): string[] => [...judgeIds, ...traineeIds]

/** Everybody whom a plan names, with the role in which they serve. */
export function assigned({ panels, chiefJudgeId, supervisorIds }: RosterPlan) {
  const as = (role: AssignmentRole) => (personId: string) => ({ personId, role })
  return [
    ...panels.flatMap(({ judgeIds }) => judgeIds).map(as('judge')),
    ...panels.flatMap(({ traineeIds = [] }) => traineeIds).map(as('trainee-judge')),
    ...(chiefJudgeId ? [chiefJudgeId] : []).map(as('chief-judge')),
    ...supervisorIds.map(as('supervisor')),
  ]
}

function whyNotPeople({ officials, elsewhere }: RosterFacts, plan: RosterPlan): Refusal | null {
  const people = assigned(plan)
  // A trainee judges as well, if without effect: who learns holds the judge's role.
  const needed = (role: AssignmentRole) => (role === 'trainee-judge' ? 'judge' : role)
  const stranger = people.find(({ personId, role }) => !officials.get(personId)?.has(needed(role)))
  if (stranger) return refuse('not-an-official', stranger)
  const supervisor = plan.supervisorIds.find((id) => people.filter(({ personId }) => personId === id).length > 1)
  if (supervisor) return refuse('supervisor-marks', { personId: supervisor })
  const busy = people.find(({ personId }) => elsewhere.has(personId))
  return busy ? refuse('official-elsewhere-then', { personId: busy.personId }) : null
}

function whyNotEntries({ entries, marked }: RosterFacts, { panels }: RosterPlan): Refusal | null {
  const ids = panels.flatMap(({ entryIds }) => entryIds)
  const numberOf = (entryId: string) => ({ entryId, number: entries.get(entryId)?.number ?? null })
  const stranger = ids.find((id) => !entries.has(id))
  if (stranger) return refuse('entry-of-another-discipline', { entryId: stranger })
  const twice = firstRepeated(ids)
  if (twice) return refuse('entry-in-two-panels', numberOf(twice))
  const placed = ids.find((id) => entries.get(id)?.otherSession)
  if (placed)
    return refuse('entry-in-two-sessions', { ...numberOf(placed), session: entries.get(placed)?.otherSession ?? null })
  const withdrawn = ids.find((id) => entries.get(id)?.withdrawn && !marked.has(id))
  return withdrawn ? refuse('entry-withdrawn', numberOf(withdrawn)) : null
}

/** An entry that has marks stays with the judges who gave them. */
function whyNotMoved({ entries, marked }: RosterFacts, { panels }: RosterPlan): Refusal | null {
  const panelOf = new Map(panels.flatMap((panel) => panel.entryIds.map((id) => [id, panel] as const)))
  for (const [entryId, judges] of marked)
    if (!sameJudges(panelOf.get(entryId), judges))
      return refuse('entry-has-marks', { entryId, number: entries.get(entryId)?.number ?? null })
  return null
}

/** What is marked already stays: further marks of a judge in conflict are refused one by one. */
function whyNotInPanel(facts: RosterFacts, { panels }: RosterPlan): Refusal | null {
  const { entries, namesSealed, conflictRule } = facts
  for (const panel of panels) {
    const told = (entryId: string) => (namesSealed ? null : (entries.get(entryId) ?? null))
    const [conflict] = conflictsIn(facts, panel)
    if (conflict && conflictRule === 'refuse') return whyNotMeet(conflict, told(conflict.entryId))
    const [empty] = [...judgesLeft(facts, panel)].find(([, judges]) => judges.length === 0) ?? []
    if (empty) return whyNobodyLeft(panel.name, empty, told(empty))
  }
  return null
}

function conflictsIn({ entries, marked, ties }: RosterFacts, panel: PanelPlan): Conflict[] {
  const open = panel.entryIds.filter((id) => !marked.has(id))
  return conflictsOf({ ...panel, traineeIds: panel.traineeIds ?? [], entryIds: open }, entries, ties)
}

/**
 * The judges who are left to the entries of a panel that not all of it may judge; an entry that is not named here is
 * the whole panel's. None are left out under rules that refuse such a panel.
 */
export function judgesLeft(facts: RosterFacts, panel: PanelPlan): Map<string, string[]> {
  const left = new Map<string, string[]>()
  if (facts.conflictRule === 'refuse') return left
  for (const { entryId, personId } of conflictsIn(facts, panel))
    left.set(
      entryId,
      (left.get(entryId) ?? panel.judgeIds).filter((id) => id !== personId),
    )
  return left
}

function sameJudges(panel: PanelPlan | undefined, judges: readonly string[]): boolean {
  return panel?.judgeIds.length === judges.length && judges.every((id) => panel.judgeIds.includes(id))
}

function firstRepeated(values: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const value of values) {
    if (seen.has(value)) return value
    seen.add(value)
  }
  return null
}
