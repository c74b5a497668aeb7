import { eq } from 'drizzle-orm'
import { discipline } from '#db/schema/events'
import { whyNotReplaceScheme } from '#domain/events/changes'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { completeScheme } from '#domain/standards/complete'
import type { SchemeDraft, SchemeProblem } from '#domain/standards/contract'
import { whyNotImport } from '#domain/standards/problems'
import type { Command } from '../../platform/execute.ts'
import { type SchemeSource, writeScheme } from '../standards/write-scheme.ts'
import { disciplineKey, eventKey } from './keys.ts'
import { hasMarks, lockDiscipline } from './queries.ts'

export interface ImportScheme extends SchemeSource {
  readonly disciplineId: string
  readonly scheme: SchemeDraft
  readonly problems: readonly SchemeProblem[]
}

/** Gives a discipline the marking scheme of a workbook, in the place of an earlier one that no mark was given by. */
export const importScheme: Command<ImportScheme, { schemeId: string }> = {
  name: 'import-scheme',
  async run(context, { disciplineId, scheme: draft, problems, fileName, fileHash }) {
    const { discipline: before, eventState } = await lockDiscipline(context.tx, disciplineId)
    orRefuse(whyNotReplaceScheme(eventState, await hasMarks(context.tx, disciplineId)))
    orRefuse(whyNotImport(problems))
    const scheme = completeScheme(draft)
    if (!scheme) throw new Refused(refuse('scheme-no-marks'))
    const schemeId = await writeScheme(context, scheme, { fileName, fileHash })
    await context.tx.update(discipline).set({ schemeId }).where(eq(discipline.id, disciplineId))
    const facts = { schemeId, fileName, fileHash }
    return {
      result: { schemeId },
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'import-scheme', facts }],
      dirty: [disciplineKey(disciplineId), eventKey(before.eventId)],
    }
  },
}
