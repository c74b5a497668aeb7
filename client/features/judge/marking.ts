import { type Accessor, createContext, createMemo, createSignal, useContext } from 'solid-js'
import type { Refusal } from '#domain/kit/refusal'
import { type ScoredAspect, scoredAspect } from '#domain/scoring/cell'
import type { CellView, Judging, SheetView } from '#domain/scoring/contract'
import { isScoredAlone } from '#domain/scoring/rounds'
import { stateWithoutServer } from '#domain/sessions/changes'
import type { SessionState } from '#domain/sessions/contract'
import { serverNow } from '../../lib/server-clock.ts'
import { type CellState, cellState, type EntryRules, whyNot } from './cell-state.ts'
import { createHistory } from './history.ts'
import { type JudgeOutbox, placeKey } from './judge-outbox.ts'
import { type AspectView, beside, nextMissing, type Spot, type Step, type Walk, walkOf } from './scheme-walk.ts'
import { createSessionRows, type SessionRows } from './session-rows.ts'
import { createTakenMarks } from './taken-marks.ts'
import { measureOnScreen } from './timing.ts'

export type Entry = Judging['entries'][number]

/** Where the judge is: an entry and an aspect with its sheet. */
export interface Here {
  readonly entry: Entry
  readonly step: Step
}

/** One session as a judge marks it: where they are, what is given, and what they may do. */
export interface Marking {
  readonly judging: Accessor<Judging>
  readonly walk: Accessor<Walk>
  readonly rows: SessionRows
  /** What the session is held for: as the server says or, while it cannot, by the timetable. */
  readonly sessionState: Accessor<SessionState>
  readonly outbox: JudgeOutbox
  readonly here: Accessor<Here>
  go(spot: Partial<Spot>): void
  /** To the aspect so many places further on, within the entry. */
  goAspect(by: number): void
  goEntry(by: number): void
  canGo(by: { aspect: number } | { entry: number }): boolean
  /** To the next aspect that lacks the judge's mark; false where none does. */
  goMissing(): boolean
  cell(spot: Spot): CellView
  state(spot: Spot): CellState
  sheet(entryId: string, subCriterionId: string): SheetView | null
  /** How many marks the judge owes on a sheet. */
  missing(entryId: string, aspects: readonly AspectView[]): number
  aspect(aspectId: string): ScoredAspect
  whyNot(spot: Spot, value: string | null): Refusal | null
  /** Enters a mark; returns why not. `start` is when the judge tapped. */
  enter(spot: Spot, value: string | null, start: number): Refusal | null
  /** Gives the last mark back the value that it took the place of, and goes there; returns why not. */
  undo(): Refusal | null
  readonly canUndo: Accessor<boolean>
}

/** Opens a session for marking, at `from` where the session has it. */
export function createMarking(judging: Accessor<Judging>, outbox: JudgeOutbox, from: Partial<Spot>): Marking {
  const { session, me } = judging()
  const sessionId = session.id
  const walk = createMemo(() => walkOf(judging().scheme))
  // An aspect that a newer version of the scheme leaves out stays known, for what is still on screen of it.
  const scored = createMemo<ReadonlyMap<string, ScoredAspect>>(
    (before) =>
      new Map([
        ...before,
        ...walk().steps.map(({ aspect, sheet }) => [aspect.id, scoredAspect(aspect, sheet.id)] as const),
      ]),
    new Map(),
  )
  const rows = createSessionRows(sessionId, me.personId)
  const taken = createTakenMarks(rows.status)
  const history = createHistory()
  const [undoable, setUndoable] = createSignal(0)
  const [spot, setSpot] = createSignal<Partial<Spot>>(from)

  outbox.onAcknowledged((mark) => {
    if (mark.sessionId === sessionId) taken.add(placeKey(sessionId, mark.entryId, mark.aspectId), mark)
  })

  const entries = createMemo(() => new Map(judging().entries.map((entry, place) => [entry.id, { entry, place }])))
  const here = createMemo<Here>(() => {
    const { entryId = '', aspectId = '' } = spot()
    const entry = entries().get(entryId)?.entry ?? judging().entries[0]
    const step = walk().stepOf(aspectId) ?? walk().steps[0]
    if (!entry || !step) throw new Error('a session without entries or aspects cannot be marked')
    return { entry, step }
  })
  const hereSpot = (): Spot => ({ entryId: here().entry.id, aspectId: here().step.aspect.id })
  const entryBeside = (by: number) => beside(judging().entries, entries().get(here().entry.id)?.place ?? -1, by)
  const aspectBeside = (by: number) => beside(walk().steps, walk().placeOf(here().step.aspect.id), by)
  const go = (to: Partial<Spot>) => setSpot({ ...hereSpot(), ...to })

  const aspect = (aspectId: string): ScoredAspect => {
    const found = scored().get(aspectId)
    if (!found) throw new Error(`the scheme has no aspect ${aspectId}`)
    return found
  }
  const cell = ({ entryId, aspectId }: Spot) =>
    taken.over(
      placeKey(sessionId, entryId, aspectId),
      rows.cell(entryId, aspectId),
      !isScoredAlone(aspect(aspectId).kind),
    )
  const state = (at: Spot) => cellState(cell(at), outbox.waiting[placeKey(sessionId, at.entryId, at.aspectId)] ?? null)
  const sessionState = (): SessionState => {
    const { state, startsAt } = judging().session
    const known = rows.state() ?? state
    return rows.status() === 'live' ? known : stateWithoutServer({ state: known, startsAt }, serverNow())
  }
  const isTrainee = () => judging().me.isTrainee
  const rulesFor = ({ entryId, aspectId }: Spot): EntryRules => ({
    sessionState: sessionState(),
    withdrawn: entries().get(entryId)?.entry.withdrawn ?? false,
    absent: entries().get(entryId)?.entry.absent ?? false,
    // Who learns beside the panel marks alone.
    panelJudges: isTrainee() ? [me.personId] : judging().panel.judges.map(({ personId }) => personId),
    judgeId: me.personId,
    sheet: rows.sheet(entryId, aspect(aspectId).subCriterionId),
  })
  const why = (at: Spot, value: string | null) => whyNot(aspect(at.aspectId), cell(at), rulesFor(at), value)
  const takesPart = (entryId: string) => {
    const entry = entries().get(entryId)?.entry
    return !entry?.withdrawn && !entry?.absent
  }
  const isMissing = (at: Spot) => takesPart(at.entryId) && state(at).missing

  const put = (at: Spot, value: string | null, start: number) => {
    const { round } = cell(at)
    const mark = outbox.outbox.enter({ sessionId, ...at, round }, value)
    measureOnScreen(mark.commandId, start)
  }
  return {
    judging,
    walk,
    rows,
    sessionState,
    outbox,
    here,
    go,
    goAspect: (by) => go({ aspectId: aspectBeside(by)?.aspect.id ?? here().step.aspect.id }),
    goEntry: (by) => go({ entryId: entryBeside(by)?.id ?? here().entry.id }),
    canGo: (by) => ('aspect' in by ? aspectBeside(by.aspect) : entryBeside(by.entry)) !== null,
    goMissing() {
      const ids = judging().entries.map(({ id }) => id)
      const found = nextMissing(walk(), ids, hereSpot(), isMissing)
      if (found) go(found)
      return found !== null
    },
    cell,
    state,
    sheet: rows.sheet,
    missing: (entryId, aspects) => aspects.filter(({ id }) => isMissing({ entryId, aspectId: id })).length,
    aspect,
    whyNot: why,
    enter(at, value, start) {
      const refusal = why(at, value)
      if (refusal) return refusal
      const before = state(at)
      if (before.value === value && before.look !== 'refused') return null
      history.add({ ...at, round: cell(at).round, before: before.value })
      setUndoable(history.count())
      put(at, value, start)
      return null
    },
    undo() {
      const last = history.take()
      setUndoable(history.count())
      if (!last) return null
      const { entryId, aspectId, before } = last
      if (!walk().stepOf(aspectId)) return { code: 'aspect-not-in-scheme', facts: {} }
      go({ entryId, aspectId })
      const refusal = cell(last).round === last.round ? why(last, before) : { code: 'round-closed', facts: {} }
      if (refusal) return refusal
      put({ entryId, aspectId }, before, performance.now())
      return null
    },
    canUndo: () => undoable() > 0,
  }
}

export const MarkingContext = createContext<Marking>()

/** The session being marked; to be called below a MarkingContext. */
export function useMarking(): Marking {
  const marking = useContext(MarkingContext)
  if (!marking) throw new Error('no session is being marked here')
  return marking
}
