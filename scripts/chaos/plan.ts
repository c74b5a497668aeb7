import { chance } from '../play/chance.ts'

/** What is done to the machine under judges at work. */
export type FaultKind = 'kill-server' | 'kill-database' | 'stop-database' | 'full-disk'

export interface Fault {
  readonly kind: FaultKind
  /** Seconds of undisturbed work before it. */
  readonly after: number
  /** Seconds for which the database stands still or the disk is full; no matter of a kill. */
  readonly lasts: number
}

const kinds: readonly FaultKind[] = ['kill-database', 'kill-server', 'stop-database', 'full-disk']
/** Databases are killed most: what holds on to their connections is what fell most. */
const weighted: readonly FaultKind[] = [...kinds, 'kill-database', 'kill-server', 'kill-database']

/** The faults of a seed, without end: one of each kind first, in any order, then as they come. */
export function* faultsOf(seed: number): Generator<Fault, never> {
  const next = chance(seed)
  const fault = (kind: FaultKind): Fault => ({ kind, after: 1 + next() * 4, lasts: 1 + next() * 4 })
  const first = [...kinds]
  while (first.length > 0) for (const kind of first.splice(Math.floor(next() * first.length), 1)) yield fault(kind)
  for (;;) yield fault(weighted[Math.floor(next() * weighted.length)] ?? 'kill-database')
}
