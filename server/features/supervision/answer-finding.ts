import { and, eq, isNull } from 'drizzle-orm'
import { recheck, recheckEntry, recheckFinding } from '#db/schema/supervision'
import type { AuditDraft } from '#domain/audit/contract'
import { formatPoints } from '#domain/kit/points'
import { orRefuse } from '#domain/kit/refusal'
import { heldValue, scoreOf } from '#domain/scoring/mark-value'
import { whyNotRevise } from '#domain/scoring/revise'
import type { CorrectedMark, FindingAnswer } from '#domain/supervision/contract'
import { callsAll, whyNotAnswer } from '#domain/supervision/recheck'
import type { Command, Context } from '../../platform/execute.ts'
import { rankingKey } from '../events/keys.ts'
import { rankedEntries } from '../rankings/discipline-points.ts'
import type { HeldRecheck } from '../rankings/recheck-progress.ts'
import type { Book } from '../scoring/book.ts'
import { type Books, marksKey } from '../scoring/books.ts'
import { reviseMarks } from '../scoring/revise-marks.ts'
import { actorOf, findingFacts, getFinding, lockEntry, lockRecheck, sheetPoints } from './facts.ts'
import { recheckKey } from './keys.ts'

export interface AnswerFinding {
  readonly disciplineId: string
  readonly findingId: string
  readonly answer: FindingAnswer
}

/**
 * The chief judge corrects a sheet by further revisions of its marks, or says why it is right. An upheld error may call
 * all the other entries in.
 */
export function answerFinding(books: Books): Command<AnswerFinding, { calledIn: boolean }> {
  return {
    name: 'answer-finding',
    async run(context, { disciplineId, findingId, answer }) {
      const { tx, now } = context
      const { held } = await lockRecheck(tx, disciplineId)
      const found = getFinding(held, findingId)
      const { entryId, subCriterionId } = found
      const locked = await lockEntry(context, books, { disciplineId, entryId })
      const { session, book } = locked.open
      const aspects = book.facts.scheme.sheets.get(subCriterionId) ?? []
      const changed = answer.marks.filter((mark) => !stands(book, entryId, mark))
      orRefuse(whyNotAnswer(findingFacts(locked, found), { ...answer, marks: changed }))
      orRefuse(whyNotRevise(changed, { aspects, judges: book.judgesOf(entryId) }))
      const marks = await reviseMarks(context, { sessionId: session.id, entryId }, book, changed)
      const { corrected, reason } = answer
      const after = sheetPoints(locked, subCriterionId)
      const given = { corrected, reason, answeredBy: actorOf(context), answeredAt: now, after }
      await tx
        .update(recheckFinding)
        .set({ state: 'answered', ...given, sentBack: null })
        .where(eq(recheckFinding.id, findingId))
      const called = corrected ? await callIn(context, disciplineId, held, entryId) : null
      const facts = { findingId, corrected, reason, marks, after: formatPoints(after, 2) }
      return {
        result: { calledIn: called !== null },
        audit: [
          { aggregate: 'discipline', aggregateId: disciplineId, act: 'answer-finding', facts },
          ...(called ? [called] : []),
        ],
        dirty: [
          recheckKey(disciplineId),
          ...(marks.length > 0 ? [marksKey(session.id), rankingKey(disciplineId)] : []),
        ],
      }
    },
  }
}

/** Whether a mark says what stands already: to write it again corrects nothing. */
function stands(book: Book, entryId: string, { aspectId, judgeId, value }: CorrectedMark): boolean {
  const cell = book.cell(entryId, aspectId)
  const score = judgeId ? (cell?.scores.get(judgeId) ?? null) : cell?.agreed ? scoreOf(cell.agreed) : null
  return score !== null && score === scoreOf(heldValue(value))
}

/** Calls all other entries in where the upheld errors are too many among the top and the sample. Null where not. */
async function callIn(
  { tx, now }: Context,
  disciplineId: string,
  { row, list, findings }: HeldRecheck,
  entryId: string,
): Promise<AuditDraft | null> {
  if (row.calledInAt) return null
  const ranked = new Set((await rankedEntries(tx, disciplineId)).map(({ id }) => id))
  const due = [...list.values()].filter((one) => one.because !== null && ranked.has(one.entryId))
  const upheld = findings.filter(({ state, corrected }) => state !== 'raised' && corrected === true)
  const wrong = new Set([entryId, ...upheld.map((one) => one.entryId)])
  const errors = due.filter((one) => wrong.has(one.entryId)).length
  if (!callsAll(errors, due.length, row.rules)) return null
  await tx.update(recheck).set({ calledInAt: now }).where(eq(recheck.id, row.id))
  await tx
    .update(recheckEntry)
    .set({ because: 'called' })
    .where(and(eq(recheckEntry.recheckId, row.id), isNull(recheckEntry.because)))
  const facts = { recheckId: row.id, errors, checked: due.length, errorRate: row.rules.errorRate }
  return { aggregate: 'discipline', aggregateId: disciplineId, act: 'call-in-recheck', facts }
}
