import { whyNotChange } from '#domain/events/changes'
import { orRefuse } from '#domain/kit/refusal'
import type { TableRow } from '#domain/kit/table-row'
import { whyNotImport } from '#domain/registration/check-entries'
import { readEntries } from '#domain/registration/entry-rows'
import type { Command } from '../../platform/execute.ts'
import { takeSteps } from '../../platform/take-steps.ts'
import { disciplineKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'
import { loadRegistered } from './queries.ts'
import { writeEntries } from './write-entries.ts'

export interface ImportEntries {
  readonly disciplineId: string
  /** The SHA-256 of the file, by which the audit log names it. */
  readonly fileHash: string
}

/** Adds all entries of a file that holds this table, or none where anything is wrong with one of them. */
export const importEntries = (table: readonly TableRow[]): Command<ImportEntries, { added: number }> => ({
  name: 'import-entries',
  async run(context, { disciplineId, fileHash }) {
    const { discipline, eventState } = await lockDiscipline(context.tx, disciplineId)
    orRefuse(whyNotChange(eventState))
    const registered = await loadRegistered(context.tx, discipline)
    const { entries, problems } = await takeSteps(readEntries(registered, table))
    orRefuse(whyNotImport(problems))
    const { length: added } = await writeEntries(context, discipline, registered, entries)
    const facts = { fileHash, added }
    return {
      result: { added },
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'import-entries', facts }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
})
