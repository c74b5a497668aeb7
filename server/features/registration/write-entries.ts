import { eq, sql } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Tx } from '#db/client'
import { delegation, entry, entryMember } from '#db/schema/registration'
import { Refused, refuse } from '#domain/kit/refusal'
import { numberEntries, type Registered } from '#domain/registration/check-entries'
import type { EntryRow, MemberRow, NewEntry } from '#domain/registration/contract'
import type { Context } from '../../platform/execute.ts'

/** Where entries are added. */
export interface EntryPlace {
  readonly id: string
  readonly eventId: string
}

/** An entry that was entered by itself, as the only row of a file. */
export const asRow = ({ members = [], ...entry }: NewEntry): EntryRow => ({
  ...entry,
  row: 1,
  members: members.map((member) => ({ ...member, row: 1 })),
})

/** Writes entries that were checked, and the delegations that are new. Gives them as they are written. */
export async function writeEntries(
  context: Context,
  discipline: EntryPlace,
  { numbers }: Registered,
  checked: readonly EntryRow[],
): Promise<(typeof entry.$inferInsert)[]> {
  const delegationIds = await writeDelegations(context, discipline.eventId, checked)
  const numbered = numberEntries(numbers, checked).map((row) => ({ id: context.newId(), ...row }))
  const rows = numbered.map(({ id, number, name, latinName, delegationCode }) => ({
    id,
    disciplineId: discipline.id,
    delegationId: delegationIds(delegationCode),
    number,
    name,
    latinName,
    createdAt: context.now,
  }))
  await insertRows(context.tx, entry, rows)
  const members = numbered.flatMap(({ id, members }) => memberRows(id, members))
  await insertRows(context.tx, entryMember, members)
  return rows
}

/** Writes the members of an entry in the place of those that it had. */
export async function replaceMembers(tx: Tx, entryId: string, members: readonly MemberRow[]): Promise<void> {
  await tx.delete(entryMember).where(eq(entryMember.entryId, entryId))
  await insertRows(tx, entryMember, memberRows(entryId, members))
}

const memberRows = (entryId: string, members: readonly MemberRow[]) =>
  members.map(({ name, latinName }, i) => ({ entryId, position: i + 1, name, latinName }))

/**
 * Writes those of the entries' delegations that the event doesn't have. Gives the identifier of each by its code.
 * Refuses `delegation-name-differs` where another discipline has meanwhile named one of them otherwise.
 */
export async function writeDelegations(
  { tx, newId }: Context,
  eventId: string,
  entries: readonly Pick<EntryRow, 'delegationCode' | 'delegationName'>[],
): Promise<(code: string) => string> {
  const wanted = new Map(entries.map(({ delegationCode, delegationName }) => [delegationCode, delegationName ?? '']))
  // In the order of their codes, so that two imports at once wait for each other and never in a circle.
  const rows = [...wanted]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({ id: newId(), eventId, code, name }))
  await insertRows(tx, delegation, rows, sql`on conflict (event_id, code) do nothing`)
  const standing = await tx.select().from(delegation).where(eq(delegation.eventId, eventId))
  const known = new Map(standing.map((row) => [row.code, row]))
  for (const [code, name] of wanted) {
    const other = known.get(code)?.name ?? name
    if (other !== name) throw new Refused(refuse('delegation-name-differs', { code, name, known: other }))
  }
  return (code) => {
    const found = known.get(code)
    if (!found) throw new Error('a delegation was not written')
    return found.id
  }
}
