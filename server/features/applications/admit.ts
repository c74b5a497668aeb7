import { and, asc, eq, max } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { application } from '#db/schema/applications'
import { batch, offering } from '#db/schema/batches'
import { discipline } from '#db/schema/events'
import { person } from '#db/schema/people'
import { delegation, entry } from '#db/schema/registration'
import { type AdmittedEntry, delegationCodes, entriesOf, type OpenPart, partKey } from '#domain/applications/admission'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Context } from '../../platform/execute.ts'
import { takeLocks } from '../../platform/locks.ts'
import { writeDelegations } from '../registration/write-entries.ts'
import { findCarried } from './carried.ts'

/** The batch's own row, so that its applications are decided one after the other: places are counted, entries numbered. */
export async function lockBatch(tx: Tx, eventId: string): Promise<typeof batch.$inferSelect> {
  await takeLocks(tx, [['batch', eventId]])
  const [found] = await tx.select().from(batch).where(eq(batch.eventId, eventId))
  if (!found) throw new Refused(refuse('not-found', { what: 'batch' }))
  return found
}

/**
 * Gives the approved of these applications of a batch their entries: one in each component that the person doesn't carry
 * over. An entry that an earlier approval gave comes back with its number. An application for direct recognition gets
 * none. The batch is locked (lockBatch). Gives the disciplines that have changed.
 */
export async function admit(context: Context, eventId: string, applicationIds: readonly string[]): Promise<string[]> {
  const { tx } = context
  const admitted = await readAdmitted(tx, eventId, applicationIds)
  if (admitted.length === 0) return []
  const parts = await lockParts(tx, [...new Set(admitted.map(({ offeringId }) => offeringId))])
  const personIds = admitted.map(({ personId }) => personId)
  const carried = await findCarried(tx, eventId, personIds)
  const needed = admitted.flatMap((one) =>
    parts.flatMap((part) =>
      part.offeringId === one.offeringId && !carried.has(partKey(one.personId, part)) ? [part.disciplineId] : [],
    ),
  )
  const standing = await reviveEntries(tx, parts, personIds, carried)
  const entries = entriesOf(admitted, parts, new Set([...carried, ...standing]))
  await writeEntries(context, eventId, entries)
  return [...new Set(needed)]
}

/** The applications among these that were approved for assessment, in the order in which they were handed in. */
async function readAdmitted(tx: Tx, eventId: string, applicationIds: readonly string[]) {
  const rows = await tx
    .select({
      personId: application.personId,
      name: person.name,
      latinName: person.latinName,
      offeringId: application.offeringId,
      form: application.form,
    })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .innerJoin(person, eq(person.id, application.personId))
    .where(
      and(
        eq(offering.eventId, eventId),
        inArray(application.id, [...applicationIds]),
        eq(application.state, 'approved'),
        eq(application.route, 'assessment'),
      ),
    )
    .orderBy(asc(application.submittedAt), asc(application.id))
  return rows.map(({ form, ...row }) => ({ ...row, employer: form.employer }))
}

/** The components of offerings, locked so that nobody numbers entries in them meanwhile. */
async function lockParts(tx: Tx, offeringIds: readonly string[]): Promise<OpenPart[]> {
  const own = inArray(discipline.offeringId, [...offeringIds])
  const rows = await tx.select().from(discipline).where(own).orderBy(asc(discipline.id)).for('update')
  const highest = await tx
    .select({ disciplineId: entry.disciplineId, number: max(entry.number) })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .where(own)
    .groupBy(entry.disciplineId)
  return rows.flatMap(({ id: disciplineId, offeringId, component }) => {
    const found = highest.find((one) => one.disciplineId === disciplineId)
    return offeringId && component ? [{ disciplineId, offeringId, component, highest: found?.number ?? 0 }] : []
  })
}

/** Brings back the entries that these people had, but for what they carry over. Gives the keys of all that stand then. */
async function reviveEntries(
  tx: Tx,
  parts: readonly OpenPart[],
  personIds: readonly string[],
  carried: ReadonlySet<string>,
): Promise<string[]> {
  const own = and(
    inArray(
      entry.disciplineId,
      parts.map(({ disciplineId }) => disciplineId),
    ),
    inArray(entry.personId, [...personIds]),
  )
  const had = await tx.select().from(entry).where(own)
  const keyed = had.flatMap(({ id, disciplineId, personId, withdrawnAt }) => {
    const part = parts.find((one) => one.disciplineId === disciplineId)
    const key = part && personId ? partKey(personId, part) : null
    return key !== null && !carried.has(key) ? [{ id, key, withdrawnAt }] : []
  })
  const gone = keyed.filter(({ withdrawnAt }) => withdrawnAt !== null).map(({ id }) => id)
  if (gone.length > 0) await tx.update(entry).set({ withdrawnAt: null }).where(inArray(entry.id, gone))
  return keyed.map(({ key }) => key)
}

async function writeEntries(context: Context, eventId: string, entries: readonly AdmittedEntry[]): Promise<void> {
  if (entries.length === 0) return
  const { tx, newId, now: createdAt } = context
  const names = [...new Set(entries.map((one) => one.delegation))]
  const standing = await tx.select().from(delegation).where(eq(delegation.eventId, eventId))
  const codes = delegationCodes(standing, names)
  const codeOf = (name: string) => codes.get(name) ?? ''
  const delegationIds = await writeDelegations(
    context,
    eventId,
    names.map((delegationName) => ({ delegationCode: codeOf(delegationName), delegationName })),
  )
  const rows = entries.map(({ delegation: name, ...row }) => ({
    ...{ id: newId(), ...row, delegationId: delegationIds(codeOf(name)), createdAt },
  }))
  await insertRows(tx, entry, rows)
}
