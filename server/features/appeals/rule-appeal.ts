import { and, eq } from 'drizzle-orm'
import { appeal } from '#db/schema/appeals'
import { result } from '#db/schema/rankings'
import type { RulingInput } from '#domain/appeals/contract'
import { whyNotRule } from '#domain/appeals/rules'
import type { AuditDraft } from '#domain/audit/contract'
import { formatPoints, zero } from '#domain/kit/points'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command, Context } from '../../platform/execute.ts'
import { disciplineKey, rankingKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'
import { publishResult } from '../rankings/publish-result.ts'
import { newestVersion } from '../rankings/ranking.ts'
import { type Books, marksKey, type OpenBook } from '../scoring/books.ts'
import { reviseMarks } from '../scoring/revise-marks.ts'
import { lockBook } from '../scoring/session-book.ts'
import { type AppealRow, lockAppeal, markersOf } from './facts.ts'
import { appealsKey } from './keys.ts'

export interface RuleAppeal {
  readonly eventId: string
  readonly appealId: string
  readonly ruling: RulingInput
}

/**
 * Rules on an appeal. What is upheld becomes further revisions of the marks, and where a result was published already
 * a new version of it: nothing is edited.
 */
export function ruleAppeal(books: Books): Command<RuleAppeal, { version: number | null }> {
  return {
    name: 'rule-appeal',
    async run(context, { eventId, appealId, ruling }) {
      const { tx, actor, now } = context
      const found = await lockAppeal(tx, appealId)
      const { disciplineId, sessionId, entryId, subCriterionId } = found
      await lockDiscipline(tx, disciplineId)
      const open = await lockBook(tx, books, sessionId, [entryId])
      const personId = personOf(actor)
      if (!personId) throw new Refused(refuse('not-allowed'))
      orRefuse(whyNotRule(await factsOf(context, found, open, personId), ruling))
      const points = () => formatPoints(open.book.sheet(entryId, subCriterionId)?.points ?? zero, 2)
      const before = points()
      const revised = await reviseMarks(context, found, open.book, ruling.marks)
      const ruled = { state: 'ruled' as const, ...ruling, ruledBy: personId, ruledAt: now, before, after: points() }
      await tx.update(appeal).set(ruled).where(eq(appeal.id, appealId))
      const further = ruling.outcome === 'dismissed' ? null : await publishAgain(context, books, disciplineId)
      if (further) await tx.update(appeal).set({ resultId: further.resultId }).where(eq(appeal.id, appealId))
      const facts = {
        appealId,
        outcome: ruling.outcome,
        reasons: ruling.reasons,
        marks: revised,
        before,
        after: points(),
      }
      const act: AuditDraft = { aggregate: 'discipline', aggregateId: disciplineId, act: 'rule-appeal', facts }
      return {
        result: { version: further?.version ?? null },
        audit: [act, ...(further?.audit ?? [])],
        dirty: [
          appealsKey(eventId),
          marksKey(sessionId),
          rankingKey(disciplineId),
          disciplineKey(disciplineId),
          ...(further?.dirty ?? []),
        ],
      }
    },
  }
}

async function factsOf({ tx }: Context, found: AppealRow, { book }: OpenBook, personId: string) {
  const [first] = found.firstId ? await tx.select().from(appeal).where(eq(appeal.id, found.firstId)) : []
  return {
    state: found.state,
    personId,
    markers: await markersOf(tx, found.entryId),
    firstBy: first?.ruledBy ?? null,
    aspects: book.facts.scheme.sheets.get(found.subCriterionId) ?? [],
    judges: book.judgesOf(found.entryId),
  }
}

/**
 * A new version of a result that was published before; null where there was none. Where something else keeps it from
 * being published now (an open sheet, an alarm), the ruling stands and the chief judge publishes afterwards.
 */
async function publishAgain(context: Context, books: Books, disciplineId: string) {
  const { tx } = context
  if ((await newestVersion(tx, disciplineId)) === null) return null
  const outcome = await publishResult(books)
    .run(context, { disciplineId })
    .catch((reason: unknown) => {
      if (reason instanceof Refused) return null
      throw reason
    })
  if (!outcome) return null
  const { version } = outcome.result
  const newest = and(eq(result.disciplineId, disciplineId), eq(result.version, version))
  const [row] = await tx.select({ id: result.id }).from(result).where(newest)
  return { version, resultId: row?.id ?? null, audit: outcome.audit, dirty: outcome.dirty }
}
