import { at } from '../ints.ts'
import { type Chain, type Draft, dayOf, type Sketch } from './sketch.ts'

/** People who go through the same drafts of a chain, one for each of its parts from `first` on; -1 where the sketch leaves it open. */
export interface Flow {
  readonly drafts: readonly (Draft | null)[]
  readonly count: number
}

/** How the people of a chain go through its drafts: those who sit all parts on one day first, as the sketch counts them. */
export function flowsOf(sketch: Sketch, chain: number): Flow[] {
  const { parts, following } = sketch.chains[chain] as Chain
  const drafts = sketch.own[chain] ?? []
  const left = new Map(drafts.map((draft) => [draft, draft.seats]))
  let flows: { drafts: (Draft | null)[]; count: number }[] = []
  for (const k of parts.keys()) {
    const here = drafts.filter((draft) => at(sketch.placeOf, draft.part) === k)
    if (k === 0) {
      flows = here.map((draft) => ({ drafts: [draft], count: draft.seats }))
      continue
    }
    flows = goOn(sketch, flows, here, left, following[k] ?? 0)
  }
  return flows
}

function goOn(
  { model: { rules, siteOf } }: Sketch,
  flows: readonly { drafts: (Draft | null)[]; count: number }[],
  here: readonly Draft[],
  left: Map<Draft, number>,
  following: number,
) {
  const waiting = flows.map((flow) => ({ ...flow }))
  const next: { drafts: (Draft | null)[]; count: number }[] = []
  let going = following
  const pass = (fits: (from: Draft, to: Draft) => boolean) => {
    for (const draft of here)
      for (let i = waiting.length - 1; i >= 0; i--) {
        const flow = waiting[i]
        const from = flow?.drafts[flow.drafts.length - 1]
        if (!flow || !from || flow.count === 0 || !fits(from, draft)) continue
        if (draft.from - from.to < (at(siteOf, from.hall) === at(siteOf, draft.hall) ? rules.rest : rules.travel))
          continue
        const count = Math.min(flow.count, left.get(draft) ?? 0, going)
        if (count === 0) continue
        flow.count -= count
        going -= count
        left.set(draft, (left.get(draft) ?? 0) - count)
        next.push({ drafts: [...flow.drafts, draft], count })
      }
  }
  pass((from, to) => dayOf(from.from) === dayOf(to.from))
  pass(() => true)
  for (const flow of waiting) if (flow.count > 0) next.push({ drafts: [...flow.drafts, null], count: flow.count })
  return next
}
