import { at } from '../ints.ts'
import { type Rows, rowsOf } from '../rows.ts'
import { type BatchProblem, DAY_MINUTES, type TimetableRules } from './problem.ts'
import { seatsIn } from './seats.ts'

/**
 * A batch as the search reads it: numbers in flat lists. A slot is a minute at which a session may begin, divided by the
 * grid; tables over parts and halls are indexed `part * halls + hall`.
 */
export interface BatchModel {
  readonly parts: number
  readonly halls: number
  readonly entries: number
  readonly people: number
  readonly days: number
  readonly slots: number
  readonly slotsADay: number
  readonly rules: TimetableRules
  readonly partOf: Int32Array
  readonly personOf: Int32Array
  readonly entriesOf: Rows
  /** The candidates of one employer in one part are a group; -1 for an entry of nobody's. `needed`: the fewest sessions that hold it. */
  readonly groupOf: Int32Array
  readonly needed: Int32Array
  readonly offering: Int32Array
  /** -1 where the order is free. */
  readonly rank: Int32Array
  readonly minutes: Int32Array
  readonly turns: Int32Array
  /** Places at a time of a part in a hall, 0 where it can't be held there; and the halls where it can. */
  readonly seats: Int32Array
  readonly hallsOf: Rows
  readonly siteOf: Int32Array
  /** Until when a hall is open and free from a slot on (`hall * slots + slot`); -1 where it isn't. */
  readonly until: Int32Array
  /** The slots of a part in a hall (`part * halls + hall`) at which a session with one turn may begin. */
  readonly startsOf: Rows
  /** Where an entry sat; -1 for nowhere. */
  readonly wasHall: Int32Array
  readonly wasFrom: Int32Array
  /** The times at which a person is elsewhere: from, to, from, to. */
  readonly busyOf: Rows
}

/** Compiles a problem. */
export function buildBatchModel(problem: BatchProblem): BatchModel {
  const { halls, parts, entries, people, rules, days } = problem
  const slots = Math.ceil((days * DAY_MINUTES) / rules.grid)
  const seats = Int32Array.from(parts.flatMap((part) => halls.map((hall) => seatsIn(hall, part))))
  const until = untilOf(problem, slots)
  const { groupOf, needed } = groupEntries(problem, seats)
  const own: number[][] = Array.from({ length: people }, () => [])
  for (const [entry, { person }] of entries.entries()) own[person]?.push(entry)
  const away: number[][] = Array.from({ length: people }, () => [])
  for (const { person, span } of problem.busy) away[person]?.push(span.from, span.to)
  const range = (end: number) => Array.from({ length: end }, (_, i) => i)
  return {
    ...{ parts: parts.length, halls: halls.length, entries: entries.length, people, days, slots, rules },
    slotsADay: DAY_MINUTES / rules.grid,
    partOf: Int32Array.from(entries, ({ part }) => part),
    personOf: Int32Array.from(entries, ({ person }) => person),
    entriesOf: rowsOf(people, (person) => own[person] ?? []),
    ...{ groupOf, needed },
    offering: Int32Array.from(parts, ({ offering }) => offering),
    rank: Int32Array.from(parts, ({ rank }) => rank ?? -1),
    minutes: Int32Array.from(parts, ({ minutes }) => minutes),
    turns: Int32Array.from(parts, ({ turns }) => turns),
    seats,
    hallsOf: rowsOf(parts.length, (part) => range(halls.length).filter((h) => at(seats, part * halls.length + h) > 0)),
    siteOf: Int32Array.from(halls, ({ site }) => site),
    until,
    startsOf: rowsOf(parts.length * halls.length, (row) => {
      if (at(seats, row) === 0) return []
      const [minutes, hall] = [parts[Math.floor(row / halls.length)]?.minutes ?? 0, row % halls.length]
      return range(slots).filter((slot) => at(until, hall * slots + slot) >= slot * rules.grid + minutes)
    }),
    wasHall: Int32Array.from(entries, ({ was }) => was?.hall ?? -1),
    wasFrom: Int32Array.from(entries, ({ was }) => was?.from ?? -1),
    busyOf: rowsOf(people, (person) => away[person] ?? []),
  }
}

/** For each hall and slot: until when it is open and nothing else is held there, with the time to change over. */
function untilOf({ halls, rules }: BatchProblem, slots: number): Int32Array {
  const until = new Int32Array(halls.length * slots).fill(-1)
  for (const [hall, { open, busy }] of halls.entries())
    for (const { from, to } of open)
      for (let slot = Math.ceil(from / rules.grid); slot < slots && slot * rules.grid < to; slot++) {
        const minute = slot * rules.grid
        const taken = busy.some((span) => span.from < minute + rules.turnover && minute < span.to + rules.turnover)
        if (taken) continue
        const next = busy.filter((span) => span.from >= minute).map((span) => span.from - rules.turnover)
        until[hall * slots + slot] = Math.max(at(until, hall * slots + slot), Math.min(to, ...next))
      }
  return until
}

function groupEntries({ entries, parts, halls }: BatchProblem, seats: Int32Array) {
  const most = parts.map(({ turns }, part) =>
    Math.max(1, ...halls.map((_, hall) => at(seats, part * halls.length + hall) * turns)),
  )
  const groups = new Map<string, { group: number; part: number; count: number }>()
  const groupOf = Int32Array.from(entries, ({ part, employer }) => {
    if (employer < 0) return -1
    const key = `${part} ${employer}`
    const found = groups.get(key) ?? { group: groups.size, part, count: 0 }
    found.count += 1
    groups.set(key, found)
    return found.group
  })
  const needed = Int32Array.from(groups.values(), ({ part, count }) => Math.ceil(count / (most[part] ?? 1)))
  return { groupOf, needed }
}
