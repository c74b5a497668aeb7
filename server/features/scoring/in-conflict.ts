import type { Ties } from '#domain/conflicts/contract'
import { conflictsOf, type EntryOrigin } from '#domain/conflicts/find'
import type { PlacedEntry, Roster } from './facts.ts'

/** Whom each entry of a session must not meet, of those who sit in its panel or learn beside it. */
export function inConflict(
  { judges, trainees }: Pick<Roster, 'judges' | 'trainees'>,
  entries: ReadonlyMap<string, PlacedEntry & EntryOrigin>,
  ties: Ties,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  if (ties.origins.length + ties.declared.length === 0) return found
  for (const { entryId, panelId: name, judgeIds: own } of entries.values()) {
    const panel = {
      name,
      judgeIds: [...new Set([...(judges.get(name) ?? []), ...(own ?? [])])],
      traineeIds: trainees.get(name) ?? [],
      entryIds: [entryId],
    }
    const people = conflictsOf(panel, entries, ties).map(({ personId }) => personId)
    if (people.length > 0) found.set(entryId, new Set(people))
  }
  return found
}
