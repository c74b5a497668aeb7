import { eq } from 'drizzle-orm'
import type { Connection } from '#db/client'
import { discipline } from '#db/schema/events'
import { delegation, entry } from '#db/schema/registration'
import { aspect, criterion, scheme, subCriterion } from '#db/schema/standards'
import { points, sumPoints } from '#domain/kit/points'
import type { Measure, PanelScale } from '#domain/standards/contract'
import { newId } from '../platform/hash.ts'
import type { Caller } from './callers.ts'
import type { SeededEvent, TestApp } from './with-app.ts'

/** A competition whose session is open: three judges on tablets, a chief judge, three entries, four aspects. */
export interface Competition extends SeededEvent {
  readonly sessionId: string
  readonly judges: readonly [Caller, Caller, Caller]
  readonly chief: Caller
  readonly manager: Caller
  readonly entryIds: readonly string[]
  /** Identifiers of sub-criteria and aspects, by code. */
  readonly parts: Readonly<Record<string, string>>
}

/** An aspect of a small scheme: a measurement, a panel's, or with neither a judgement. Its code begins with its criterion. */
export interface TestAspect {
  readonly code: string
  readonly maximum: string
  readonly measure: Measure | null
  readonly scale?: PanelScale
}

/** What a small scheme holds: full or zero, steps of a half, a judgement, and another criterion. Ten points in all. */
const tenPoints: readonly TestAspect[] = [
  { code: 'A1.1', maximum: '2', measure: { form: 'full-or-zero' } },
  { code: 'A1.2', maximum: '1.5', measure: { form: 'steps', step: '0.5' } },
  { code: 'A2.1', maximum: '3', measure: null },
  { code: 'B1.1', maximum: '3.5', measure: { form: 'full-or-zero' } },
]

/** Sets the competition up; the scheme and the entries are written directly, the rest goes through the interface. */
export async function openCompetition(test: TestApp, aspects = tenPoints): Promise<Competition> {
  const seeded = await test.seedEvent()
  const parts = await seedScheme(test.connection, seeded.disciplineId, test.clock.now, aspects)
  const entryIds = await seedEntries(test.connection, seeded, test.clock.now)
  const judges = [
    await test.asTablet(seeded.eventId),
    await test.asTablet(seeded.eventId),
    await test.asTablet(seeded.eventId),
  ] as const
  const [chief, manager] = [await test.as('chief-judge', seeded.eventId), await test.as('manager', seeded.eventId)]
  const sessionId = await planSession(manager, seeded.disciplineId)
  const panels = [{ name: 'A', judgeIds: judges.map(({ personId }) => personId), entryIds }]
  const roster = { panels, chiefJudgeId: chief.personId, supervisorIds: [] }
  await expectOk(manager.call('PUT', `/api/sessions/${sessionId}/roster`, roster))
  await expectOk(manager.call('POST', `/api/sessions/${sessionId}/open`))
  return { ...seeded, sessionId, judges, chief, manager, entryIds, parts }
}

/** Plans a session of the discipline, by whoever may. Gives its identifier. */
export async function planSession(manager: Caller, disciplineId: string, hours = [1, 9]): Promise<string> {
  const at = (hour = 0) => `2026-05-04T${String(hour).padStart(2, '0')}:00:00.000Z`
  const session = { name: '第一场', place: '3 号馆', startsAt: at(hours[0]), endsAt: at(hours[1]) }
  const { body } = await expectOk(
    manager.call<{ id: string }>('POST', `/api/disciplines/${disciplineId}/sessions`, session),
  )
  return body.id
}

/** The answer, which must be no error. */
export async function expectOk<Answer extends { status: number; error: unknown }>(
  call: Promise<Answer>,
): Promise<Answer> {
  const answer = await call
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.error)}`)
  return answer
}

/** Gives the discipline a small scheme. Answers the identifiers of its sub-criteria and aspects, by code. */
export async function seedScheme(
  { db }: Connection,
  disciplineId: string,
  now: Date,
  aspects = tenPoints,
): Promise<Record<string, string>> {
  const schemeId = newId()
  const sumOf = (letter: string) =>
    sumPoints(aspects.flatMap(({ code, maximum }) => (code.startsWith(letter) ? points(maximum) : [])))
  await db.insert(scheme).values({ id: schemeId, name: 'Test', sections, total: sumOf(''), createdAt: now })
  const ids: Record<string, string> = {}
  for (const [position, { code, maximum, measure, scale = null }] of aspects.entries()) {
    const [letter = '', sub = ''] = [code.slice(0, 1), code.slice(0, 2)]
    if (!ids[letter]) {
      ids[letter] = newId()
      const marks = sumOf(letter)
      await db.insert(criterion).values({ id: ids[letter], schemeId, position, code: letter, name: letter, marks })
    }
    if (!ids[sub]) {
      ids[sub] = newId()
      const day = letter === 'A' ? 1 : 2
      await db
        .insert(subCriterion)
        .values({ id: ids[sub], criterionId: ids[letter] ?? '', position, code: sub, name: sub, day })
    }
    ids[code] = newId()
    await db.insert(aspect).values({
      id: ids[code],
      subCriterionId: ids[sub] ?? '',
      position,
      code,
      kind: measure ? 'measurement' : scale ? 'panel' : 'judgement',
      description: code,
      explanation: '',
      requirement: '',
      section: measure ? '1' : '2',
      maximum: points(maximum),
      measure,
      scale,
      ladder: measure || scale ? null : [0, 1, 2, 3].map((score) => ({ score, description: `${score}` })),
    })
  }
  await db.update(discipline).set({ schemeId }).where(eq(discipline.id, disciplineId))
  return ids
}

const sections = [
  { code: '1', name: 'Craft', marks: '7' },
  { code: '2', name: 'Design', marks: '3' },
]

/** Enters three competitors of two delegations. */
export async function seedEntries(
  { db }: Connection,
  { eventId, disciplineId }: SeededEvent,
  now: Date,
): Promise<string[]> {
  const bodies = ['CN', 'DE'].map((code) => ({ id: newId(), eventId, code, name: code }))
  await db.insert(delegation).values(bodies)
  const rows = ['张伟', '李娜', 'Anna Müller'].map((name, i) => ({
    id: newId(),
    disciplineId,
    delegationId: bodies[i % 2]?.id ?? '',
    number: i + 1,
    name,
    createdAt: now,
  }))
  await db.insert(entry).values(rows)
  return rows.map(({ id }) => id)
}

/** A mark to be sent. */
export interface TestMark {
  readonly entryId: string
  readonly aspectId: string
  readonly value: string | null
  readonly round?: number
  readonly commandId?: string
}

/** Sends marks as a judge. Answers each one's refusal code, or 'ok'. */
export async function sendMarks(judge: Caller, sessionId: string, marks: readonly TestMark[]): Promise<string[]> {
  const body = { marks: marks.map((mark) => ({ commandId: newId(), round: 1, ...mark })) }
  const answer = await judge.call<{ results: { ok: boolean; code?: string }[] }>(
    'POST',
    `/api/sessions/${sessionId}/marks`,
    body,
  )
  if (answer.status !== 200) return [answer.error?.code ?? String(answer.status)]
  return answer.body.results.map(({ ok, code }) => (ok ? 'ok' : (code ?? '')))
}

/** Marks every aspect of an entry: measurements as given, the judgement by every judge alike. */
export async function markEntry(competition: Competition, entryId: string, measured: readonly string[], score = '3') {
  const { judges, parts, sessionId } = competition
  const codes = ['A1.1', 'A1.2', 'B1.1']
  const marks = codes.map((code, i) => ({ entryId, aspectId: parts[code] ?? '', value: measured[i] ?? '0' }))
  await sendMarks(judges[0], sessionId, marks)
  for (const judge of judges)
    await sendMarks(judge, sessionId, [{ entryId, aspectId: parts['A2.1'] ?? '', value: score }])
}

/** Every judge signs every sheet of the entries, and the chief judge confirms. */
export async function signAll({ judges, chief, parts, sessionId }: Competition, entryIds: readonly string[]) {
  const sheets = entryIds.flatMap((entryId) =>
    ['A1', 'A2', 'B1'].map((code) => ({ entryId, subCriterionId: parts[code] ?? '' })),
  )
  for (const signer of [...judges, chief])
    await expectOk(signer.call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
}

/** Marks, signs and publishes everything and issues the certificates. Answers the first one's identifier. */
export async function issueCertificates(competition: Competition): Promise<string> {
  const { entryIds, chief, manager, disciplineId } = competition
  for (const entryId of entryIds) await markEntry(competition, entryId, ['2', '1.5', '3.5'])
  await signAll(competition, entryIds)
  await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
  await expectOk(manager.call('POST', `/api/disciplines/${disciplineId}/certificates`))
  const { body } = await expectOk(
    manager.call<{ certificates: { id: string }[] }>('GET', `/api/disciplines/${disciplineId}/certificates`),
  )
  return body.certificates[0]?.id ?? ''
}
