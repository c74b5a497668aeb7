import { eq } from 'drizzle-orm'
import { discipline } from '#db/schema/events'
import { whyNotReplaceScheme } from '#domain/events/changes'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { completeScheme } from '#domain/standards/complete'
import type { SchemeDraft, SchemeProblem } from '#domain/standards/contract'
import { problemsOf, whyNotImport } from '#domain/standards/problems'
import type { Command, Context, Outcome } from '../../platform/execute.ts'
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
  run: (context, { disciplineId, scheme, problems, fileName, fileHash }) =>
    replaceScheme(context, disciplineId, { scheme, problems, source: { fileName, fileHash }, act: 'import-scheme' }),
}

/** A scheme that was put together without a workbook. */
export interface SetScheme {
  readonly disciplineId: string
  readonly scheme: SchemeDraft
}

/** Gives a discipline a marking scheme as it is sent, in the place of an earlier one that no mark was given by. */
export const setScheme: Command<SetScheme, { schemeId: string }> = {
  name: 'set-scheme',
  run: (context, { disciplineId, scheme }) =>
    replaceScheme(context, disciplineId, { scheme, problems: problemsOf(scheme), source: null, act: 'set-scheme' }),
}

interface NewScheme {
  readonly scheme: SchemeDraft
  readonly problems: readonly SchemeProblem[]
  readonly source: SchemeSource | null
  readonly act: string
}

async function replaceScheme(
  context: Context,
  disciplineId: string,
  { scheme: draft, problems, source, act }: NewScheme,
): Promise<Outcome<{ schemeId: string }>> {
  const { discipline: before, eventState } = await lockDiscipline(context.tx, disciplineId)
  orRefuse(whyNotReplaceScheme(eventState, await hasMarks(context.tx, disciplineId)))
  orRefuse(whyNotImport(problems))
  const scheme = completeScheme(draft)
  if (!scheme) throw new Refused(refuse('scheme-no-marks'))
  const schemeId = await writeScheme(context, scheme, source)
  await context.tx.update(discipline).set({ schemeId }).where(eq(discipline.id, disciplineId))
  return {
    result: { schemeId },
    audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act, facts: { schemeId, ...source } }],
    dirty: [disciplineKey(disciplineId), eventKey(before.eventId)],
  }
}
