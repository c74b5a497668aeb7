import type { Hall, Part } from './problem.ts'

/** Whether all that is needed is there. */
const hasAll = (there: readonly string[], needed: readonly string[]) => needed.every((one) => there.includes(one))

/** How many candidates of a part a hall takes at a time: stations with the equipment, or seats of a hall that has it. */
export function seatsIn({ kind, equipment, capacity, stations }: Hall, part: Part): number {
  if (kind !== part.kind) return 0
  if (stations.length === 0) return hasAll(equipment, part.equipment) ? capacity : 0
  return stations
    .filter((station) => hasAll([...equipment, ...station.equipment], part.equipment))
    .reduce((sum, station) => sum + station.capacity, 0)
}

/** What a hall and its stations lack for a part. */
export const lackingIn = ({ equipment, stations }: Hall, part: Part): string[] =>
  part.equipment.filter(
    (one) => !equipment.includes(one) && stations.every((station) => !station.equipment.includes(one)),
  )
