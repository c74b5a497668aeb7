import { at } from '../ints.ts'
import type { BatchModel } from './model.ts'
import { DAY_MINUTES, type Held } from './problem.ts'

/** A session of a sketch, in which nobody is named; `seats` is how many it takes altogether. */
export interface Draft {
  readonly part: number
  hall: number
  from: number
  to: number
  seats: number
}

/** Parts that are sat in an order, and how many people go through them. */
export interface Chain {
  readonly parts: readonly number[]
  /** For each part: how many want it at all, and how many of them come from the part before. */
  readonly wanted: readonly number[]
  readonly following: readonly number[]
}

/** What somebody without a seat counts: more than the dearest seat. */
const UNSEATED = 150

/**
 * Sessions without people, so that thousands of them can be tried in the time of one with people: what a day's seats of
 * one part and of the next have in common tells how many people come once.
 */
export interface Sketch {
  readonly model: BatchModel
  readonly chains: readonly Chain[]
  readonly chainOf: Int32Array
  readonly placeOf: Int32Array
  readonly drafts: Draft[]
  /** What each hall has on each day (`hall * days + day`), with the fixed sessions. */
  readonly heldOn: { readonly from: number; readonly to: number }[][]
  /** The drafts of each chain by their beginning. */
  readonly own: Draft[][]
  readonly costs: Int32Array
  cost: number
}

export const dayOf = (minute: number): number => Math.floor(minute / DAY_MINUTES)

/** An empty sketch around the fixed sessions. */
export function createSketch(model: BatchModel, chains: readonly Chain[], fixed: readonly Held[]): Sketch {
  const chainOf = new Int32Array(model.parts)
  const placeOf = new Int32Array(model.parts)
  for (const [chain, { parts }] of chains.entries())
    for (const [place, part] of parts.entries()) {
      chainOf[part] = chain
      placeOf[part] = place
    }
  const sketch: Sketch = {
    ...{ model, chains, chainOf, placeOf, drafts: [] },
    heldOn: Array.from({ length: model.halls * model.days }, () => []),
    own: chains.map(() => []),
    costs: new Int32Array(chains.length),
    cost: 0,
  }
  for (const held of fixed) if (held.hall >= 0) sketch.heldOn[held.hall * model.days + dayOf(held.from)]?.push(held)
  for (const chain of chains.keys()) recount(sketch, chain)
  return sketch
}

/** Whether a hall is open and free. */
export function isHallOpen({ model, heldOn }: Sketch, hall: number, from: number, to: number): boolean {
  const { slots, until, rules, days } = model
  const slot = from / rules.grid
  if (!Number.isInteger(slot) || slot < 0 || slot >= slots || at(until, hall * slots + slot) < to) return false
  const held = heldOn[hall * days + dayOf(from)] ?? []
  for (let i = 0; i < held.length; i++) {
    const other = held[i]
    if (other && from < other.to + rules.turnover && other.from < to + rules.turnover) return false
  }
  return true
}

/** Puts a draft into its hall and its chain. */
export function put(sketch: Sketch, draft: Draft): void {
  sketch.heldOn[draft.hall * sketch.model.days + dayOf(draft.from)]?.push(draft)
  const own = sketch.own[at(sketch.chainOf, draft.part)] ?? []
  let place = own.length
  own.push(draft)
  while (place > 0) {
    const before = own[place - 1] as Draft
    if (before.from <= draft.from) break
    own[place] = before
    place -= 1
  }
  own[place] = draft
}

/** Takes a draft out of its hall and its chain. */
export function take(sketch: Sketch, draft: Draft): void {
  const held = sketch.heldOn[draft.hall * sketch.model.days + dayOf(draft.from)] ?? []
  held[held.indexOf(draft)] = held[held.length - 1] as Draft
  held.pop()
  const own = sketch.own[at(sketch.chainOf, draft.part)] ?? []
  for (let i = own.indexOf(draft) + 1; i < own.length; i++) own[i - 1] = own[i] as Draft
  own.pop()
}

/** Counts a chain's cost anew. */
export function recount(sketch: Sketch, chain: number): void {
  const cost = costOfChain(sketch, chain)
  sketch.cost += cost - at(sketch.costs, chain)
  sketch.costs[chain] = cost
}

const MOST_A_DAY = 512
const ready = new Int32Array(MOST_A_DAY)
const left = new Int32Array(MOST_A_DAY)
const sites = new Int32Array(MOST_A_DAY)

function costOfChain(sketch: Sketch, chain: number): number {
  const drafts = sketch.own[chain] as Draft[]
  const { parts } = sketch.chains[chain] as Chain
  let cost = 0
  for (let i = 0; i < drafts.length; i++) cost += (drafts[i] as Draft).to - (drafts[i] as Draft).from
  for (let k = 0; k < parts.length; k++) cost += costOfStep(sketch, chain, k)
  return cost
}

/**
 * What a part costs beside its time: people without a seat, and those who come on another day than for the part before,
 * or wait long after it. People go from seats to seats of the same day as far as the hours allow, else to later days.
 */
function costOfStep({ model: { rules, siteOf }, chains, own, placeOf }: Sketch, chain: number, k: number): number {
  const drafts = own[chain] as Draft[]
  let [all, same, later, pool, day, queued, waiting] = [0, 0, 0, 0, -1, 0, 0]
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    const place = at(placeOf, draft.part)
    if (place !== k && place !== k - 1) continue
    if (dayOf(draft.from) !== day) {
      day = dayOf(draft.from)
      for (; queued > 0; queued--) pool += at(left, queued - 1)
    }
    if (place === k - 1) {
      ready[queued] = draft.to
      sites[queued] = at(siteOf, draft.hall)
      left[queued++] = draft.seats
      continue
    }
    let room = draft.seats
    all += room
    for (let j = queued - 1; j >= 0 && room > 0; j--) {
      const gap = draft.from - at(ready, j)
      if (gap < (at(sites, j) === at(siteOf, draft.hall) ? rules.rest : rules.travel)) continue
      const count = Math.min(room, at(left, j))
      const wait = gap - rules.patience
      if (wait > 0) waiting += Math.ceil(wait / 30) * count
      left[j] = at(left, j) - count
      room -= count
      same += count
    }
    const late = Math.min(room, pool)
    pool -= late
    later += late
  }
  const { wanted, following } = chains[chain] as Chain
  const rest = Math.max(0, (following[k] as number) - same)
  const lost = Math.max(0, rest - later) + Math.max(0, (wanted[k] as number) - all)
  return waiting * rules.waitCost + Math.min(rest, later) * rules.dayCost + lost * UNSEATED
}
