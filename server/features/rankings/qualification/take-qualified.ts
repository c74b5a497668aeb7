import { and, eq } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import { qualification, qualifiedEntry } from '#db/schema/filings'
import { delegation, entry } from '#db/schema/registration'
import { whyNotChange } from '#domain/events/changes'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { QualifyingRow } from '#domain/rankings/qualification'
import { checkEntries, entryKey, type Registered, whyNotAdd } from '#domain/registration/check-entries'
import type { Command, Context } from '../../../platform/execute.ts'
import { disciplineKey } from '../../events/keys.ts'
import { lockDiscipline } from '../../events/queries.ts'
import { findMembers } from '../../registration/members.ts'
import { type EntryDiscipline, loadRegistered } from '../../registration/queries.ts'
import { writeEntries } from '../../registration/write-entries.ts'
import { qualifyingRows } from './queries.ts'

export interface TakeQualified {
  readonly disciplineId: string
  readonly qualificationId: string
}

/** Enters everybody who qualifies and has not been taken over; who is entered already is only linked. */
export const takeQualified: Command<TakeQualified, { taken: number }> = {
  name: 'take-qualified',
  async run(context, { disciplineId, qualificationId }) {
    const { tx } = context
    const { discipline, eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotChange(eventState))
    const own = and(eq(qualification.id, qualificationId), eq(qualification.toId, disciplineId))
    const [rule] = await tx.select().from(qualification).where(own)
    if (!rule || rule.removed) throw new Refused(refuse('not-found', { what: 'qualification' }))
    const due = (await qualifyingRows(tx, rule)).filter(({ qualifies, takenAs }) => qualifies && !takenAs)
    if (due.length === 0) throw new Refused(refuse('qualified-nobody'))
    const links = await enter(context, discipline, due)
    const rows = links.map((link) => ({ qualificationId, ...link }))
    await insertRows(tx, qualifiedEntry, rows)
    const facts = { qualificationId, entries: links }
    return {
      result: { taken: links.length },
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'take-qualified', facts }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}

async function enter(
  context: Context,
  discipline: EntryDiscipline,
  due: readonly QualifyingRow[],
): Promise<{ fromEntryId: string; toEntryId: string }[]> {
  const { tx } = context
  const there = await tx
    .select({ id: entry.id, name: entry.name, code: delegation.code })
    .from(entry)
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .where(eq(entry.disciplineId, discipline.id))
  const known = new Map(there.map(({ id, name, code }) => [entryKey(name, code), id]))
  const keyOf = (row: QualifyingRow) => entryKey(row.name, row.delegation.code)
  const fresh = due.filter((row) => !known.has(keyOf(row)))
  const registered = await loadRegistered(tx, discipline)
  const rows = await Promise.all(fresh.map((row, i) => entryRow(context, row, registered, i + 1)))
  const checked = checkEntries(registered, rows)
  if (fresh.length > 0) orRefuse(whyNotAdd(checked))
  const written = fresh.length > 0 ? await writeEntries(context, discipline, registered, checked.entries) : []
  const added = new Map(fresh.map((row, i) => [row.entryId, written[i]?.id]))
  return due.flatMap((row) => {
    const toEntryId = added.get(row.entryId) ?? known.get(keyOf(row))
    return toEntryId ? [{ fromEntryId: row.entryId, toEntryId }] : []
  })
}

/** An entry of the source as a new one: under the next free number; a delegation keeps the name that the event gives it. */
async function entryRow(
  { tx }: Context,
  { entryId, delegation: { code, name } }: QualifyingRow,
  { delegations }: Registered,
  row: number,
) {
  const [source] = await tx.select().from(entry).where(eq(entry.id, entryId))
  if (!source) throw new Error('a result without its entry')
  const members = ((await findMembers(tx, [entryId])).get(entryId) ?? []).map((member) => ({ ...member, row }))
  const named = { name: source.name, latinName: source.latinName, members }
  return { row, number: null, ...named, delegationCode: code, delegationName: delegations.has(code) ? null : name }
}
