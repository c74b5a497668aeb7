import type { Chance } from '../chance.ts'
import { at } from '../ints.ts'
import { type Draft, dayOf, isHallOpen, put, recount, type Sketch, take } from './sketch.ts'

/** One chance change of a sketch; done where the cost rises by at most `limit`. */
export function stepSketch(sketch: Sketch, chance: Chance, limit: number): void {
  const roll = chance.next()
  if (roll < 0.45) moveDraft(sketch, chance, limit)
  else if (roll < 0.65) swapDrafts(sketch, chance, limit)
  else if (roll < 0.8) addDraft(sketch, chance, limit)
  else if (roll < 0.88) removeDraft(sketch, chance, limit)
  else reorderDay(sketch, chance, limit)
}

/** Puts drafts elsewhere; all of it is undone where a hall isn't free, or where the cost rises by more than `limit`. */
function change(sketch: Sketch, limit: number, drafts: readonly Draft[], places: readonly Omit<Draft, 'part'>[]): void {
  const before = drafts.map(({ hall, from, to, seats }) => ({ hall, from, to, seats }))
  const cost = sketch.cost
  for (const draft of drafts) take(sketch, draft)
  let fits = 0
  for (; fits < drafts.length; fits++) {
    const [draft, place] = [drafts[fits], places[fits]]
    if (!draft || !place || !isHallOpen(sketch, place.hall, place.from, place.to)) break
    Object.assign(draft, place)
    put(sketch, draft)
  }
  if (fits === drafts.length) {
    recountAll(sketch, drafts)
    if (sketch.cost - cost <= limit) return
  }
  for (let i = 0; i < fits; i++) take(sketch, drafts[i] as Draft)
  for (const [i, draft] of drafts.entries()) put(sketch, Object.assign(draft, before[i]))
  if (fits === drafts.length) recountAll(sketch, drafts)
}

function recountAll(sketch: Sketch, drafts: readonly Draft[]): void {
  let last = -1
  for (const { part } of drafts) {
    const chain = at(sketch.chainOf, part)
    if (chain !== last) recount(sketch, chain)
    last = chain
  }
}

const seatsFor = ({ model }: Sketch, part: number, hall: number, length: number) =>
  at(model.seats, part * model.halls + hall) * Math.round(length / at(model.minutes, part))

const anyDraft = ({ drafts }: Sketch, chance: Chance) => drafts[chance.below(drafts.length)]

function anyHall({ model: { hallsOf } }: Sketch, chance: Chance, part: number): number {
  const count = at(hallsOf.start, part + 1) - at(hallsOf.start, part)
  return count === 0 ? -1 : at(hallsOf.items, at(hallsOf.start, part) + chance.below(count))
}

/** Where something could begin: beside what a hall has on a chance day, or anywhere; -1 where nothing came up. */
function anyStart(sketch: Sketch, chance: Chance, part: number, hall: number, length: number): number {
  const { model, heldOn } = sketch
  const { rules, startsOf } = model
  if (chance.next() < 0.7) {
    const held = heldOn[hall * model.days + chance.below(model.days)] ?? []
    const other = held[chance.below(held.length)]
    if (other)
      return chance.next() < 0.5
        ? Math.ceil((other.to + rules.turnover) / rules.grid) * rules.grid
        : Math.floor((other.from - rules.turnover - length) / rules.grid) * rules.grid
  }
  const row = part * model.halls + hall
  const starts = at(startsOf.start, row + 1) - at(startsOf.start, row)
  return starts === 0 ? -1 : at(startsOf.items, at(startsOf.start, row) + chance.below(starts)) * rules.grid
}

function moveDraft(sketch: Sketch, chance: Chance, limit: number): void {
  const draft = anyDraft(sketch, chance)
  if (!draft) return
  const hall = anyHall(sketch, chance, draft.part)
  const length = draft.to - draft.from
  const from = anyStart(sketch, chance, draft.part, hall, length)
  const place = { hall, from, to: from + length, seats: seatsFor(sketch, draft.part, hall, length) }
  if (from >= 0) change(sketch, limit, [draft], [place])
}

function swapDrafts(sketch: Sketch, chance: Chance, limit: number): void {
  const [one, other] = [anyDraft(sketch, chance), anyDraft(sketch, chance)]
  if (!one || !other || one === other) return
  const [length, otherLength] = [one.to - one.from, other.to - other.from]
  const seats = seatsFor(sketch, one.part, other.hall, length)
  const otherSeats = seatsFor(sketch, other.part, one.hall, otherLength)
  if (seats === 0 || otherSeats === 0) return
  change(
    sketch,
    limit,
    [one, other],
    [
      { hall: other.hall, from: other.from, to: other.from + length, seats },
      { hall: one.hall, from: one.from, to: one.from + otherLength, seats: otherSeats },
    ],
  )
}

function addDraft(sketch: Sketch, chance: Chance, limit: number): void {
  const { model } = sketch
  const part = chance.below(model.parts)
  const hall = anyHall(sketch, chance, part)
  if (hall < 0) return
  const turns = at(model.turns, part)
  const length = at(model.minutes, part) * (turns === 1 ? 1 : 1 + chance.below(turns))
  const from = anyStart(sketch, chance, part, hall, length)
  if (from < 0 || !isHallOpen(sketch, hall, from, from + length)) return
  const cost = sketch.cost
  const draft: Draft = { part, hall, from, to: from + length, seats: seatsFor(sketch, part, hall, length) }
  put(sketch, draft)
  recount(sketch, at(sketch.chainOf, part))
  if (sketch.cost - cost <= limit) sketch.drafts.push(draft)
  else {
    take(sketch, draft)
    recount(sketch, at(sketch.chainOf, part))
  }
}

function removeDraft(sketch: Sketch, chance: Chance, limit: number): void {
  const { drafts } = sketch
  const place = chance.below(drafts.length)
  const draft = drafts[place]
  if (!draft) return
  const cost = sketch.cost
  take(sketch, draft)
  recount(sketch, at(sketch.chainOf, draft.part))
  if (sketch.cost - cost <= limit) {
    drafts[place] = drafts[drafts.length - 1] as Draft
    drafts.pop()
  } else {
    put(sketch, draft)
    recount(sketch, at(sketch.chainOf, draft.part))
  }
}

/** What a hall has on a day is held in another order, one right after the other, a little earlier or later. */
function reorderDay(sketch: Sketch, chance: Chance, limit: number): void {
  const { model, heldOn } = sketch
  const { rules } = model
  const draft = anyDraft(sketch, chance)
  if (!draft) return
  const held = (heldOn[draft.hall * model.days + dayOf(draft.from)] ?? []).filter((one): one is Draft => 'seats' in one)
  let from = Math.min(...held.map((one) => one.from))
  const shift = chance.next()
  if (shift < 0.35) from += (1 + chance.below(8)) * rules.grid
  else if (shift < 0.6) from -= (1 + chance.below(8)) * rules.grid
  for (let i = held.length - 1; i > 0; i--) {
    const j = chance.below(i + 1)
    const kept = held[i] as Draft
    held[i] = held[j] as Draft
    held[j] = kept
  }
  const places = held.map(({ hall, seats, ...one }) => {
    const place = { hall, seats, from, to: from + one.to - one.from }
    from = Math.ceil((place.to + rules.turnover) / rules.grid) * rules.grid
    return place
  })
  change(sketch, limit, held, places)
}
