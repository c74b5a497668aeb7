import type { ConflictKind, Ties } from './contract.ts'

/** Those who meet the entries: the judges of a panel and those who learn beside it. */
export interface MeetingPanel {
  readonly name: string
  readonly judgeIds: readonly string[]
  readonly traineeIds: readonly string[]
  readonly entryIds: readonly string[]
}

/** What is known of an entry's origin: the body that sends it. */
export interface EntryOrigin {
  readonly delegation: { readonly code: string; readonly name: string }
}

/** A person who would judge an entry that they may not. */
export interface Conflict {
  readonly panel: string
  readonly personId: string
  readonly entryId: string
  readonly kind: ConflictKind
}

/**
 * Every conflict between those who sit in a panel and the entries that it marks: of the own delegation, sent by the own
 * employer, or declared. Of one person and one entry only the first kind is told. Trainees count nothing, but they
 * meet the entries too.
 */
export function conflictsOf(panel: MeetingPanel, entries: ReadonlyMap<string, EntryOrigin>, ties: Ties): Conflict[] {
  const people = [...panel.judgeIds, ...panel.traineeIds]
  return people.flatMap((personId) => {
    const kindOf = kindsOf(personId, ties)
    if (!kindOf) return []
    return panel.entryIds.flatMap((entryId) => {
      const entry = entries.get(entryId)
      const kind = entry ? kindOf(entryId, entry) : null
      return kind ? [{ panel: panel.name, personId, entryId, kind }] : []
    })
  })
}

/** Judges one person against entry after entry; null for somebody whom nothing ties to anybody. */
function kindsOf(personId: string, ties: Ties) {
  const origin = ties.origins.find((one) => one.personId === personId)
  const declared = ties.declared.filter((one) => one.personId === personId)
  const employer = sameBody(origin?.employer ?? '')
  const code = origin?.delegationCode ?? ''
  if (!employer && !code && declared.length === 0) return null
  return (entryId: string, { delegation }: EntryOrigin): ConflictKind | null => {
    if (code && code === delegation.code) return 'delegation'
    if (employer && employer === sameBody(delegation.name)) return 'employer'
    const said = declared.find(
      (one) => one.entryId === entryId || (one.delegationCode !== null && one.delegationCode === delegation.code),
    )
    return said?.kind ?? null
  }
}

/** A body's name as it is compared: whichever width, case and blanks it was written with. */
const sameBody = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
