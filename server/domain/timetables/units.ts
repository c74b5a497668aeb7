import type { PeriodRule } from './contract.ts'
import { at } from './ints.ts'

/**
 * Joins exams that must share a period into units, numbered by their first exam. Two units with a common student are
 * not joined, also where a chain of coincidences asks for it: no timetable could hold them.
 */
export function findUnits(exams: number, rules: readonly PeriodRule[], shared: Int32Array) {
  const members = Array.from({ length: exams }, (_, exam) => [exam])
  for (const { kind, first, second } of rules) {
    const [a, b] = [members[first] ?? [], members[second] ?? []]
    if (kind !== 'coincidence' || a === b) continue
    if (a.some((one) => b.some((other) => at(shared, one * exams + other) > 0))) continue
    const joined = [...a, ...b].sort((one, other) => one - other)
    for (const exam of joined) members[exam] = joined
  }
  const unitOf = new Int32Array(exams)
  let units = 0
  for (const [exam, own] of members.entries()) unitOf[exam] = own[0] === exam ? units++ : at(unitOf, own[0] ?? exam)
  return { unitOf, units }
}
