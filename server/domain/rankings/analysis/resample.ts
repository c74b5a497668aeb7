import type { Estimate } from './contract.ts'
import { added, type Sums } from './ratings.ts'

/** How often entries are drawn anew; the percentiles of 1,000 stand still to about a tenth of the interval. */
const TIMES = 1000

/** Fewer entries than this say nothing about how sure a figure is. */
const FEWEST = 5

/**
 * A figure with its interval by the bootstrap (Efron 1979): the entries are drawn with replacement, whole, since the
 * scores of one entry hang together, and the middle 95% of the figures remain. The same entries give the same interval.
 */
export function estimate(entries: readonly Sums[], figure: (sums: Sums) => number | null): Estimate | null {
  const value = figure(total(entries))
  if (value === null) return null
  if (entries.length < FEWEST) return { value, low: null, high: null }
  const random = randomFrom(entries.length)
  const figures: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const drawn = figure(total(entries.map(() => entries[random(entries.length)] ?? [])))
    if (drawn !== null) figures.push(drawn)
  }
  figures.sort((a, b) => a - b)
  if (figures.length < TIMES / 2) return { value, low: null, high: null }
  const at = (share: number) => figures[Math.round(share * (figures.length - 1))] ?? null
  return { value, low: at(0.025), high: at(0.975) }
}

/** How often a random choice of `size` of the values lies as far from the rest as `observed` does, by 1,000 choices. */
export function chanceOf(values: readonly number[], size: number, observed: number): number {
  const random = randomFrom(values.length)
  let asFar = 1
  for (let time = 0; time < TIMES; time++) {
    const mixed = [...values]
    for (let i = 0; i < size; i++) {
      const j = i + random(mixed.length - i)
      const swapped = mixed[i] ?? 0
      mixed[i] = mixed[j] ?? 0
      mixed[j] = swapped
    }
    if (Math.abs(apart(mixed.slice(0, size), mixed.slice(size))) >= Math.abs(observed) - 1e-12) asFar++
  }
  return asFar / (TIMES + 1)
}

/** How far the mean of some values is above the mean of the rest. */
export const apart = (some: readonly number[], rest: readonly number[]): number => mean(some) - mean(rest)

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const total = (entries: readonly Sums[]): Sums =>
  entries.reduce<Sums | undefined>((sum, sums) => added(sum, sums), undefined) ?? []

/** Whole numbers below a bound, the same for the same seed: a 32-bit linear congruence with its high bits. */
function randomFrom(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
