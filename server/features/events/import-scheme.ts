import { whyNotReplaceScheme } from '#domain/events/changes'
import { orRefuse } from '#domain/kit/refusal'
import { continueByCode, identify } from '#domain/standards/continue'
import type { SchemeDraft, SchemeProblem } from '#domain/standards/contract'
import { soundScheme } from '#domain/standards/sound-scheme'
import type { Command } from '../../platform/execute.ts'
import { keepScheme, type SchemeSource } from '../standards/keep-scheme.ts'
import { loadScheme } from '../standards/queries.ts'
import { disciplineKey, eventKey } from './keys.ts'
import { hasMarks, lockDiscipline, setSchemeOf } from './queries.ts'

export interface ImportScheme extends SchemeSource {
  readonly disciplineId: string
  readonly scheme: SchemeDraft
  readonly problems: readonly SchemeProblem[]
}

/** Gives a discipline the marking scheme of a workbook, in the place of an earlier one that no mark was given by. */
export const importScheme: Command<ImportScheme, { schemeId: string; version: number }> = {
  name: 'import-scheme',
  async run(context, { disciplineId, scheme: draft, problems, fileName, fileHash }) {
    const { tx } = context
    const { discipline, eventState } = await lockDiscipline(tx, disciplineId)
    orRefuse(whyNotReplaceScheme(eventState, await hasMarks(tx, disciplineId)))
    const before = discipline.schemeId ? await loadScheme(tx, discipline.schemeId) : null
    const scheme = identify(before, soundScheme(continueByCode(before, draft), problems), context.newId)
    const source = { fileName, fileHash }
    const version = await keepScheme(context, { before, scheme, origin: 'workbook', source, reason: null, marks: 0 })
    await setSchemeOf(tx, disciplineId, scheme.id)
    const facts = { schemeId: scheme.id, version, ...source }
    return {
      result: { schemeId: scheme.id, version },
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'import-scheme', facts }],
      dirty: [disciplineKey(disciplineId), eventKey(discipline.eventId)],
    }
  },
}
