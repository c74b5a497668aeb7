import { at } from '../ints.ts'
import { closeEmpty, hold, type Journal, move, open, undo } from './acts.ts'
import { flowsOf } from './flows.ts'
import type { Draft, Sketch } from './sketch.ts'
import type { BatchState } from './state.ts'

/** Holds the drafts of a sketch and seats the people in them: employers together, each person along a flow of the sketch. */
export function seatPeople(state: BatchState, journal: Journal, sketch: Sketch): void {
  const sessions = new Map<Draft, number>()
  for (const draft of sketch.drafts) {
    const session = open(state, journal, draft.part)
    if (session < 0 || !hold(state, journal, session, draft.hall, draft.from)) continue
    sessions.set(draft, session)
  }
  for (const chain of sketch.chains.keys()) seatChain(state, journal, sketch, chain, sessions)
  seatOthers(state, journal)
  for (const session of sessions.values()) closeEmpty(state, journal, session)
}

function seatChain(
  state: BatchState,
  journal: Journal,
  sketch: Sketch,
  chain: number,
  sessions: ReadonlyMap<Draft, number>,
): void {
  const { parts = [] } = sketch.chains[chain] ?? {}
  const people = peopleOf(state, parts)
  const flows = flowsOf(sketch, chain).filter(({ drafts }) => drafts.every((draft) => draft !== null))
  // The people of a session of the part with the most time sit together; flows into the same one follow one another.
  const lead = parts.length > 1 ? 1 : 0
  const keyOf = (drafts: readonly (Draft | null)[]) => {
    const draft = drafts[lead] ?? drafts[0]
    return draft ? draft.from * 1000 + draft.hall : Number.MAX_SAFE_INTEGER
  }
  flows.sort((a, b) => keyOf(a.drafts) - keyOf(b.drafts))
  let i = 0
  while (i < flows.length) {
    const key = keyOf(flows[i]?.drafts ?? [])
    const together = []
    let count = 0
    for (; i < flows.length && keyOf(flows[i]?.drafts ?? []) === key; i++) {
      together.push(flows[i])
      count += flows[i]?.count ?? 0
    }
    const group = people.take(count)
    let next = 0
    for (const flow of together)
      for (let n = 0; n < (flow?.count ?? 0) && next < group.length; n++, next++)
        seatAlong(state, journal, group[next] as number, flow?.drafts ?? [], sessions, sketch)
  }
}

function seatAlong(
  state: BatchState,
  journal: Journal,
  person: number,
  drafts: readonly (Draft | null)[],
  sessions: ReadonlyMap<Draft, number>,
  sketch: Sketch,
): void {
  const { entriesOf, partOf } = state.model
  for (let i = at(entriesOf.start, person); i < at(entriesOf.start, person + 1); i++) {
    const entry = at(entriesOf.items, i)
    if (at(state.session, entry) >= 0) continue
    const draft = drafts[at(sketch.placeOf, at(partOf, entry))]
    const session = draft && draft.part === at(partOf, entry) ? (sessions.get(draft) ?? -1) : -1
    if (session >= 0) move(state, journal, entry, session)
  }
}

/** The people who want all parts of a chain, by employer. */
function peopleOf(state: BatchState, parts: readonly number[]) {
  const { model } = state
  const groups = new Map<number, number[]>()
  for (let person = 0; person < model.people; person++) {
    let [wanted, group] = [0, -1]
    for (let i = at(model.entriesOf.start, person); i < at(model.entriesOf.start, person + 1); i++) {
      const entry = at(model.entriesOf.items, i)
      if (!parts.includes(at(model.partOf, entry)) || at(state.session, entry) >= 0) continue
      wanted += 1
      if (at(model.partOf, entry) === parts[parts.length > 1 ? 1 : 0] || group < 0) group = at(model.groupOf, entry)
    }
    if (wanted < parts.length) continue
    const own = groups.get(group)
    if (own) own.push(person)
    else groups.set(group, [person])
  }
  const alone = groups.get(-1) ?? []
  groups.delete(-1)
  return {
    /** So many people: whole employers as far as they fit, else a piece of the largest, else people without one. */
    take(count: number): number[] {
      const taken: number[] = []
      while (taken.length < count) {
        const room = count - taken.length
        let [best, size] = [-1, 0]
        let [larger, most] = [-1, 0]
        for (const [group, { length }] of groups) {
          if (length <= room && length > size) [best, size] = [group, length]
          if (length > most) [larger, most] = [group, length]
        }
        const pieces = taken.length === 0 && most >= room
        const group = pieces ? larger : best >= 0 ? best : alone.length > 0 ? -1 : larger
        const from = group < 0 ? alone : groups.get(group)
        if (!from || from.length === 0) break
        taken.push(...from.splice(0, room))
        if (group >= 0 && from.length === 0) groups.delete(group)
      }
      return taken
    },
  }
}

/** Seats each entry that has no place yet in the session of its part where that costs least. */
function seatOthers(state: BatchState, journal: Journal): void {
  const { model } = state
  const waiting = Array.from({ length: model.entries }, (_, entry) => entry).filter(
    (entry) => at(state.session, entry) < 0,
  )
  waiting.sort((a, b) => at(model.rank, at(model.partOf, a)) - at(model.rank, at(model.partOf, b)) || a - b)
  for (const entry of waiting) {
    let [best, least] = [-1, state.cost]
    for (const session of state.sessionsOf[at(model.partOf, entry)] ?? []) {
      const mark = journal.kind.length
      if (!move(state, journal, entry, session)) continue
      if (state.cost < least) [best, least] = [session, state.cost]
      undo(state, journal, mark)
    }
    if (best >= 0) move(state, journal, entry, best)
  }
}
