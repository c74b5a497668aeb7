import { eq } from 'drizzle-orm'
import { discipline } from '#db/schema/events'
import { defaultRecheckRules } from '#domain/events/recheck-rules'
import { defaultRuleSet } from '#domain/events/rule-set'
import type { EntryRecheck, FindingInput, RecheckAnswer, RecheckView, SeenSheet } from '#domain/supervision/contract'
import type { Answer, Caller } from './callers.ts'
import { type Competition, expectOk, markEntry, openCompetition, signAll } from './competition.ts'
import type { TestApp } from './with-app.ts'

/** A competition whose rules demand a re-check, with every sheet confirmed, and a supervisor of it. */
export interface Recheckable extends Competition {
  readonly supervisor: Caller
}

/** Sets it up: three entries with 10, 5.5 and 8 points. */
export async function confirmedCompetition(app: TestApp): Promise<Recheckable> {
  const competition = await openCompetition(app)
  await demandRecheck(app, competition)
  return { ...competition, supervisor: await app.as('supervisor', competition.eventId) }
}

/** Demands a re-check of a competition; marks its entries with 10, 5.5 and 8 points and confirms them. */
export async function demandRecheck(app: TestApp, competition: Competition): Promise<void> {
  const { disciplineId, entryIds } = competition
  const ruleSet = { ...defaultRuleSet, recheck: { ...defaultRecheckRules, required: true } }
  await app.connection.db.update(discipline).set({ ruleSet }).where(eq(discipline.id, disciplineId))
  const measured = [
    ['2', '1.5', '3.5'],
    ['2', '0.5', '0'],
    ['0', '1.5', '3.5'],
  ]
  for (const [i, entryId] of entryIds.entries()) await markEntry(competition, entryId, measured[i] ?? [])
  await signAll(competition, entryIds)
}

const at = ({ disciplineId }: Recheckable) => `/api/disciplines/${disciplineId}/recheck`

/** Starts the re-check and draws its sample a minute later, by the supervisor. */
export async function beginRecheck(app: TestApp, competition: Recheckable): Promise<RecheckView> {
  const { supervisor } = competition
  await expectOk(supervisor.call('POST', at(competition), { source: '福彩双色球 2026050 期' }))
  app.clock.pass(60)
  await expectOk(supervisor.call('POST', `${at(competition)}/draw`, { publicValue: '07 11', knownAt: null }))
  return recheckOf(competition)
}

/** The re-check as the supervisor sees it. */
export async function recheckOf(competition: Recheckable): Promise<RecheckView> {
  const { body } = await expectOk(competition.supervisor.call<RecheckAnswer>('GET', at(competition)))
  if (!body.recheck) throw new Error('no re-check was started')
  return body.recheck
}

/** The sheets of an entry as they are seen now. */
export async function sheetsOf(competition: Recheckable, entryId: string): Promise<EntryRecheck['sheets']> {
  const path = `${at(competition)}/entries/${entryId}`
  return (await expectOk(competition.supervisor.call<EntryRecheck>('GET', path))).body.sheets
}

/** Finds sheets of an entry right: those given, or all that are not yet. */
export async function confirm(
  competition: Recheckable,
  entryId: string,
  sheets?: readonly SeenSheet[],
): Promise<Answer<{ left: number }>> {
  const all = sheets ?? (await sheetsOf(competition, entryId)).filter(({ state }) => state !== 'checked')
  const seen = all.map(({ subCriterionId, seen }) => ({ subCriterionId, seen }))
  return competition.supervisor.call('POST', `${at(competition)}/confirmations`, { entryId, sheets: seen })
}

/** Says that A1.1 of an entry should be worth nothing. */
export async function raise(competition: Recheckable, entryId: string, change: Partial<FindingInput> = {}) {
  const sheet = (await sheetsOf(competition, entryId)).find(({ code }) => code === 'A1')
  const finding = {
    entryId,
    subCriterionId: sheet?.subCriterionId,
    seen: sheet?.seen,
    aspectId: competition.parts['A1.1'],
    cause: 'transcription',
    words: '量具读数 12.4，超差，却记了满分',
    should: '0',
    ...change,
  }
  return competition.supervisor.call<{ findingId: string; number: number }>('POST', `${at(competition)}/findings`, {
    finding,
  })
}

/** Answers a finding by a mark for A1.1, or rejects it. */
export function answer(competition: Recheckable, findingId: string, value: string | null, who = competition.chief) {
  const marks = value === null ? [] : [{ aspectId: competition.parts['A1.1'], judgeId: null, value }]
  const given = { corrected: value !== null, reason: '核对原始记录', marks }
  return who.call<{ calledIn: boolean }>('POST', `${at(competition)}/findings/${findingId}/answer`, { answer: given })
}

/** Accepts an answer, or sends it back with these words. */
export async function accept(competition: Recheckable, findingId: string, words = '', who = competition.supervisor) {
  const found = (await recheckOf(competition)).findings.find(({ id }) => id === findingId)
  const acceptance = { accepted: words === '', words, seen: found?.sheet.seen ?? 0 }
  return who.call('POST', `${at(competition)}/findings/${findingId}/acceptance`, { acceptance })
}
