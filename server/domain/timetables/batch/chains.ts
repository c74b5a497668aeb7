import { at } from '../ints.ts'
import type { BatchModel } from './model.ts'
import type { Chain } from './sketch.ts'

/** The parts of each offering by their order, those without an order for themselves; `isSeated` says which entries have a seat already. */
export function chainsOf(model: BatchModel, isSeated: (entry: number) => boolean): Chain[] {
  const chains = linkParts(model)
  const wanted = new Int32Array(model.parts)
  const following = new Int32Array(model.parts)
  const before = new Int32Array(model.parts).fill(-1)
  for (const parts of chains) for (const [i, part] of parts.entries()) before[part] = parts[i - 1] ?? -1
  for (let person = 0; person < model.people; person++) {
    const own = new Set<number>()
    for (let i = at(model.entriesOf.start, person); i < at(model.entriesOf.start, person + 1); i++) {
      const entry = at(model.entriesOf.items, i)
      if (!isSeated(entry)) own.add(at(model.partOf, entry))
    }
    for (const part of own) {
      wanted[part] = at(wanted, part) + 1
      if (own.has(at(before, part))) following[part] = at(following, part) + 1
    }
  }
  return chains.map((parts) => ({
    parts,
    wanted: parts.map((part) => at(wanted, part)),
    following: parts.map((part) => at(following, part)),
  }))
}

function linkParts(model: BatchModel): number[][] {
  const chains: number[][] = []
  const byOffering = new Map<number, number[]>()
  for (let part = 0; part < model.parts; part++) {
    const chain = at(model.rank, part) < 0 ? undefined : byOffering.get(at(model.offering, part))
    if (chain) {
      chain.push(part)
      continue
    }
    const begun = [part]
    chains.push(begun)
    if (at(model.rank, part) >= 0) byOffering.set(at(model.offering, part), begun)
  }
  return chains.map((chain) => chain.sort((a, b) => at(model.rank, a) - at(model.rank, b)))
}
