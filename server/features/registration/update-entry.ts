import { eq } from 'drizzle-orm'
import { entry } from '#db/schema/registration'
import { whyNotChange } from '#domain/events/changes'
import { canonicalText } from '#domain/kit/canonical'
import { orRefuse } from '#domain/kit/refusal'
import { checkEntries, whyNotAdd, whyNotTouch } from '#domain/registration/check-entries'
import type { NewEntry } from '#domain/registration/contract'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'
import { findMembers } from './members.ts'
import { getEntry, loadRegistered } from './queries.ts'
import { asRow, replaceMembers, writeDelegations } from './write-entries.ts'

export interface UpdateEntry {
  readonly entryId: string
  /** What the entry becomes; without a number it keeps its own. */
  readonly entry: NewEntry
}

/** Replaces an entry's number, names, delegation and members. */
export const updateEntry: Command<UpdateEntry, Record<string, never>> = {
  name: 'update-entry',
  async run(context, { entryId, entry: wanted }) {
    const { tx } = context
    const { disciplineId } = await getEntry(tx, entryId)
    const { discipline, eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotChange(eventState))
    const before = await getEntry(tx, entryId)
    orRefuse(whyNotTouch(before))
    const registered = await loadRegistered(tx, discipline, entryId)
    const membersBefore = (await findMembers(tx, [entryId])).get(entryId) ?? []
    const whole = { members: membersBefore, ...wanted, number: wanted.number ?? before.number }
    const checked = checkEntries(registered, [asRow(whole)])
    orRefuse(whyNotAdd(checked))
    const delegationIds = await writeDelegations(context, discipline.eventId, checked.entries)
    const [row] = checked.entries
    if (!row) throw new Error('the entry was not checked')
    const number = row.number ?? before.number
    const after = { number, name: row.name, latinName: row.latinName, delegationId: delegationIds(row.delegationCode) }
    await tx.update(entry).set(after).where(eq(entry.id, entryId))
    const changed: string[] = (['number', 'name', 'latinName', 'delegationId'] as const).filter(
      (key) => before[key] !== after[key],
    )
    const members = row.members.map(({ name, latinName }) => ({ name, latinName }))
    if (canonicalText(members) !== canonicalText(membersBefore)) {
      await replaceMembers(tx, entryId, row.members)
      changed.push('members')
    }
    const facts = { entryId, number, delegationId: after.delegationId, changed }
    return {
      result: {},
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'update-entry', facts }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}
