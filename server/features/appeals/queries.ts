import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { appeal, appealDocument } from '#db/schema/appeals'
import { discipline } from '#db/schema/events'
import { person } from '#db/schema/people'
import { result } from '#db/schema/rankings'
import { criterion, subCriterion } from '#db/schema/standards'
import type { AppealableEntry, AppealDocument, AppealView, Erratum } from '#domain/appeals/contract'
import { answerBy, appealUntil, secondUntil } from '#domain/appeals/rules'
import type { AppealRules } from '#domain/events/appeal-rules'
import { inShownOrder, shownEntry } from '../../platform/masks/shown-entry.ts'
import { disputedAct, ledDelegation } from './facts.ts'

const shownBriefly = {
  id: shownEntry.id,
  number: shownEntry.number,
  name: shownEntry.name,
  delegation: shownEntry.delegationName,
}

/** The appeals of an event, oldest first: all of them, or those of a delegation; entries that are sealed are nobody's. */
export async function appealViews(db: Db, eventId: string, delegationId?: string): Promise<AppealView[]> {
  const ruler = alias(person, 'ruler')
  const rows = await db
    .select({
      appeal,
      entry: shownBriefly,
      discipline: discipline.name,
      ruleSet: discipline.ruleSet,
      sheet: { code: subCriterion.code, name: subCriterion.name },
      by: person.name,
      ruler: ruler.name,
      version: result.version,
    })
    .from(appeal)
    .innerJoin(discipline, eq(discipline.id, appeal.disciplineId))
    .innerJoin(shownEntry, eq(shownEntry.id, appeal.entryId))
    .innerJoin(subCriterion, eq(subCriterion.id, appeal.subCriterionId))
    .innerJoin(person, eq(person.id, appeal.submittedBy))
    .leftJoin(ruler, eq(ruler.id, appeal.ruledBy))
    .leftJoin(result, eq(result.id, appeal.resultId))
    .where(and(eq(discipline.eventId, eventId), delegationId ? eq(shownEntry.delegationId, delegationId) : undefined))
    .orderBy(asc(appeal.submittedAt), asc(appeal.id))
  const documents = await documentsOf(
    db,
    rows.map((row) => row.appeal.id),
  )
  const called = new Set(rows.flatMap((row) => row.appeal.firstId ?? []))
  return rows.map(({ appeal: one, ...row }) => {
    const instance = one.firstId ? 2 : 1
    const { appeals: rules } = row.ruleSet
    const until = called.has(one.id) ? null : secondUntil(rules, one.ruledAt, instance, one.outcome)
    return {
      id: one.id,
      number: one.number,
      disciplineId: one.disciplineId,
      discipline: row.discipline,
      entry: row.entry,
      sheet: { subCriterionId: one.subCriterionId, sessionId: one.sessionId, ...row.sheet },
      instance,
      state: one.state,
      words: one.words,
      submittedBy: row.by,
      submittedAt: one.submittedAt.toISOString(),
      answerBy: answerBy(rules, one.submittedAt, instance).toISOString(),
      documents: documents.get(one.id) ?? [],
      ruling:
        one.outcome && one.ruledAt
          ? {
              outcome: one.outcome,
              reasons: one.reasons ?? '',
              publicWords: one.publicWords ?? '',
              by: row.ruler ?? '',
              at: one.ruledAt.toISOString(),
              resultVersion: row.version,
            }
          : null,
      secondBy: until?.toISOString() ?? null,
    }
  })
}

async function documentsOf(db: Db, appealIds: readonly string[]): Promise<Map<string, AppealDocument[]>> {
  const found = new Map<string, AppealDocument[]>()
  if (appealIds.length === 0) return found
  const rows = await db
    .select({
      id: appealDocument.id,
      appealId: appealDocument.appealId,
      name: appealDocument.name,
      type: appealDocument.type,
      bytes: sql<number>`octet_length(${appealDocument.content})`,
    })
    .from(appealDocument)
    .where(inArray(appealDocument.appealId, [...appealIds]))
    .orderBy(asc(appealDocument.at), asc(appealDocument.id))
  for (const { appealId, ...row } of rows) found.set(appealId, [...(found.get(appealId) ?? []), row])
  return found
}

/** The entries of a leader's delegation but the sealed ones, with their sheets and until when each may be appealed against. */
export async function appealable(db: Db, eventId: string, personId: string): Promise<AppealableEntry[]> {
  const delegationId = await ledDelegation(db, eventId, personId)
  if (!delegationId) return []
  const entries = await db
    .select({ entry: shownBriefly, discipline })
    .from(shownEntry)
    .innerJoin(discipline, eq(discipline.id, shownEntry.disciplineId))
    .where(and(eq(shownEntry.delegationId, delegationId), isNull(shownEntry.withdrawnAt)))
    .orderBy(...inShownOrder)
  return Promise.all(
    entries.map(async ({ entry: { id, number, name }, discipline: of }) => ({
      entryId: id,
      number,
      name,
      discipline: of.name,
      sheets: of.schemeId ? await sheetsOf(db, id, of.schemeId, of.ruleSet.appeals) : [],
    })),
  )
}

async function sheetsOf(
  db: Db,
  entryId: string,
  schemeId: string,
  rules: AppealRules,
): Promise<AppealableEntry['sheets']> {
  const subs = await db
    .select({ id: subCriterion.id, code: subCriterion.code, name: subCriterion.name })
    .from(subCriterion)
    .innerJoin(criterion, eq(criterion.id, subCriterion.criterionId))
    .where(and(eq(criterion.schemeId, schemeId), isNull(subCriterion.retiredAt)))
    .orderBy(asc(criterion.position), asc(subCriterion.position))
  return Promise.all(
    subs.map(async ({ id, code, name }) => {
      const act = await disputedAct(db, entryId, id)
      const until = act && appealUntil(rules, act.lastAct, act.endsAt)
      return { subCriterionId: id, code, name, until: until?.toISOString() ?? null }
    }),
  )
}

/** What upheld appeals have changed in a discipline's published results, the newest first. */
export async function errata(db: Db, disciplineId: string): Promise<Erratum[]> {
  const rows = await db
    .select({
      appeal,
      version: result.version,
      at: result.publishedAt,
      entry: shownEntry.name,
      code: subCriterion.code,
    })
    .from(appeal)
    .innerJoin(result, eq(result.id, appeal.resultId))
    .innerJoin(shownEntry, eq(shownEntry.id, appeal.entryId))
    .innerJoin(subCriterion, eq(subCriterion.id, appeal.subCriterionId))
    .where(eq(appeal.disciplineId, disciplineId))
    .orderBy(asc(result.version))
  return rows.reverse().map(({ appeal: one, version, at, entry: name, code }) => ({
    version,
    at: at.toISOString(),
    entry: name,
    sheet: code,
    words: one.publicWords ?? '',
    before: one.before ?? '',
    after: one.after ?? '',
  }))
}
