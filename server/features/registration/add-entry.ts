import { whyNotChange } from '#domain/events/changes'
import { orRefuse } from '#domain/kit/refusal'
import { checkEntries, whyNotAdd } from '#domain/registration/check-entries'
import type { NewEntry } from '#domain/registration/contract'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'
import { loadRegistered } from './queries.ts'
import { asRow, writeEntries } from './write-entries.ts'

export interface AddEntry {
  readonly disciplineId: string
  readonly entry: NewEntry
}

/** Adds an entry to a discipline, and its delegation where the event doesn't have it yet. */
export const addEntry: Command<AddEntry, { id: string }> = {
  name: 'add-entry',
  async run(context, { disciplineId, entry }) {
    const { discipline, eventState } = await lockDiscipline(context.tx, disciplineId)
    orRefuse(whyNotChange(eventState))
    const registered = await loadRegistered(context.tx, discipline)
    const checked = checkEntries(registered, [asRow(entry)])
    orRefuse(whyNotAdd(checked))
    const [added] = await writeEntries(context, discipline, registered, checked.entries)
    if (!added) throw new Error('the entry was not written')
    const { id, number, delegationId } = added
    const facts = { entryId: id, number, delegationId }
    return {
      result: { id },
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'add-entry', facts }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}
