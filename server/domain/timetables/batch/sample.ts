import { Chance } from '../chance.ts'
import {
  type BatchProblem,
  DAY_MINUTES,
  type Hall,
  type Part,
  type Span,
  type TimetableRules,
  usualRules,
  type Wish,
} from './problem.ts'

/** How large a made batch is. */
export interface BatchShape {
  readonly candidates: number
  readonly occupations: number
  readonly days: number
  readonly halls: { readonly theory: number; readonly skill: number; readonly review: number }
  readonly employers: number
  /** The share of candidates who resit one component alone. */
  readonly resits: number
  readonly rules?: Partial<TimetableRules>
}

/** The size that the benchmark asks for: 3,000 candidates, 12 occupations, 20 rooms, 10 days. */
export const benchmarkShape: BatchShape = {
  candidates: 3000,
  occupations: 12,
  days: 10,
  halls: { theory: 6, skill: 12, review: 2 },
  employers: 90,
  resits: 0.08,
}

const skills = ['lathe', 'mill', 'weld', 'wire'] as const

/** A batch like those that centres hold: employers send groups, a few large, most small; two sites. The same shape and seed give the same batch. */
export function sampleBatch(shape: BatchShape, seed: number): BatchProblem {
  const chance = new Chance(seed)
  const halls = hallsOf(shape, chance)
  const parts = partsOf(shape, chance)
  return {
    days: shape.days,
    halls,
    parts,
    entries: wishesOf(shape, parts, chance),
    people: shape.candidates,
    fixed: [],
    busy: [],
    rules: { ...usualRules, ...shape.rules },
  }
}

function hallsOf({ halls, days }: BatchShape, chance: Chance): Hall[] {
  const open: Span[] = Array.from({ length: days }, (_, day) => ({
    from: day * DAY_MINUTES + 510,
    to: day * DAY_MINUTES + 1080,
  }))
  const make = (count: number, kind: Hall['kind'], more: (at: number) => Pick<Hall, 'capacity' | 'equipment'>) =>
    Array.from({ length: count }, (_, at): Hall => {
      return { site: at % 3 === 2 ? 1 : 0, kind, stations: [], open, busy: [], ...more(at) }
    })
  return [
    ...make(halls.theory, 'theory', () => ({ capacity: 30 + 10 * chance.below(4), equipment: [] })),
    ...make(halls.skill, 'skill', (at) => ({
      capacity: 14 + 2 * chance.below(5),
      equipment: [skills[at % skills.length] ?? '', ...(at % 5 === 0 ? ['crane'] : [])],
    })),
    ...make(halls.review, 'review', () => ({ capacity: 2, equipment: [] })),
  ]
}

function partsOf({ occupations }: BatchShape, chance: Chance): Part[] {
  return Array.from({ length: occupations }, (_, offering): Part[] => {
    const isHigh = offering % 6 === 5
    const theory: Part = { offering, rank: 0, kind: 'theory', equipment: [], minutes: isHigh ? 120 : 90, turns: 1 }
    const skill: Part = {
      ...{ offering, rank: 1, kind: 'skill', turns: 1 },
      equipment: [skills[offering % skills.length] ?? ''],
      minutes: 120 + 30 * chance.below(4),
    }
    const review: Part = { offering, rank: 2, kind: 'review', equipment: [], minutes: 30, turns: 6 }
    return isHigh ? [theory, skill, review] : [theory, skill]
  }).flat()
}

function wishesOf(
  { candidates, employers, occupations, resits }: BatchShape,
  parts: readonly Part[],
  chance: Chance,
): Wish[] {
  const wishes: Wish[] = []
  for (let person = 0; person < candidates; person++) {
    // Few employers send many; one in eight candidates comes on their own.
    const employer = chance.next() < 0.125 ? -1 : Math.floor(employers * chance.next() ** 2)
    // An employer's people are mostly of two occupations. Those with a review are the fewer.
    const usual =
      employer < 0 ? chance.below(occupations) : (employer * 7 + (chance.next() < 0.3 ? 5 : 0)) % occupations
    const offering = usual % 6 === 5 && chance.next() < 0.6 ? (usual + 1) % occupations : usual
    const own = parts.flatMap((part, at) => (part.offering === offering ? [at] : []))
    const only = chance.next() < resits ? chance.below(own.length) : -1
    for (const [at, part] of own.entries())
      if (only < 0 || only === at) wishes.push({ part, person, employer, was: null })
  }
  return wishes
}
