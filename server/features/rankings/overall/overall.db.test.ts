import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { discipline } from '#db/schema/events'
import { entry } from '#db/schema/registration'
import { defaultOverallRules } from '#domain/events/overall-rules'
import type { OverallDraft, OverallPreview, OverallView } from '#domain/rankings/overall-contract'
import { newId } from '../../../platform/hash.ts'
import { type Competition, expectOk, markEntry, openCompetition, signAll } from '../../../testing/competition.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

/** A competition whose discipline has its official result: 张伟 (CN), then 李娜 (DE), then Anna Müller (CN). */
async function publish(app: TestApp): Promise<Competition> {
  const competition = await openCompetition(app)
  const { entryIds, chief, disciplineId } = competition
  for (const [i, id] of entryIds.entries()) await markEntry(competition, id, ['2', '1.5', '3.5'], `${3 - i}`)
  await signAll(competition, entryIds)
  await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
  return competition
}

/** Another discipline of the event with one entry and no result. */
async function addDiscipline({ connection: { db }, clock }: TestApp, like: Competition): Promise<string> {
  const [source] = await db.select().from(discipline).where(eq(discipline.id, like.disciplineId))
  const [given] = await db
    .select()
    .from(entry)
    .where(eq(entry.id, like.entryIds[0] ?? ''))
  if (!source || !given) throw new Error('no competition')
  const disciplineId = newId()
  await db.insert(discipline).values({ ...source, id: disciplineId, code: '20', name: '焊接', createdAt: clock.now })
  await db.insert(entry).values({ ...given, id: newId(), disciplineId })
  return disciplineId
}

const read = async ({ visitor }: TestApp, eventId: string) =>
  (await expectOk(visitor.call<{ overall: OverallView | null }>('GET', `/api/events/${eventId}/overall`))).body.overall

test('the overall table is published as a version of its own, with what it was made of and what is missing', () =>
  withApp(async (app) => {
    const competition = await publish(app)
    const { chief, eventId } = competition
    const at = `/api/events/${eventId}/overall`
    await addDiscipline(app, competition)
    assert.is(await read(app, eventId), null)
    await expectOk(chief.call('POST', at))
    const overall = await read(app, eventId)
    assert.equal(
      overall?.rows.map(({ rank, delegation, gold, silver, bronze, medalPoints }) => {
        return [rank, delegation.code, gold, silver, bronze, medalPoints]
      }),
      [
        [1, 'CN', 1, 0, 1, 6],
        [2, 'DE', 0, 1, 0, 3],
      ],
    )
    assert.equal(
      overall?.sources.map(({ code, version }) => [code, version]),
      [
        ['17', 1],
        ['20', null],
      ],
    )
    assert.match(overall?.inputHash ?? '', /^[0-9a-f]{64}$/)
    assert.is((await chief.call('POST', at)).error?.code, 'overall-unchanged')
  }))

test('a newer result makes the table old until it is published again; the earlier version stays', () =>
  withApp(async (app) => {
    const { chief, eventId, disciplineId } = await publish(app)
    const at = `/api/events/${eventId}/overall`
    await expectOk(chief.call('POST', at))
    await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
    const old = await read(app, eventId)
    assert.equal(
      old?.newer.map(({ code, counted, newest }) => [code, counted, newest]),
      [['17', 1, 2]],
    )
    await expectOk(chief.call('POST', at))
    const overall = await read(app, eventId)
    assert.equal([overall?.version, overall?.newer], [2, []])
    const { body } = await expectOk(chief.call<OverallDraft>('GET', `${at}/draft`))
    assert.equal(
      body.versions.map(({ version }) => version),
      [2, 1],
    )
  }))

test('rules are tried before they are set, and a published table stays under the rules that made it', () =>
  withApp(async (app) => {
    const { manager, chief, eventId } = await publish(app)
    const at = `/api/events/${eventId}/overall`
    await expectOk(chief.call('POST', at))
    const rules = { ...defaultOverallRules, group: 'person' as const, by: 'rank-points' as const, ties: [] }
    const { body: tried } = await expectOk(manager.call<OverallPreview>('POST', `${at}/preview`, { rules }))
    assert.equal(
      tried.rows.map(({ rank, person, rankPoints }) => [rank, person?.name, rankPoints]),
      [
        [1, '张伟', 10],
        [2, '李娜', 8],
        [3, 'Anna Müller', 6],
      ],
    )
    const wrong = { ...rules, ties: ['rank-points'] }
    assert.is((await manager.call('PUT', `${at}/rules`, { rules: wrong })).error?.code, 'overall-tie-doubled')
    assert.is((await chief.call('PUT', `${at}/rules`, { rules })).status, 403)
    await expectOk(manager.call('PUT', `${at}/rules`, { rules }))
    const { body: draft } = await expectOk(chief.call<OverallDraft>('GET', `${at}/draft`))
    assert.is(draft.rulesChanged, true)
    assert.is(draft.published?.rules.group, 'delegation')
    assert.is(draft.rows[0]?.person?.name, '张伟')
  }))

test('nothing is published before there is an official result, and nobody sees marks that are not in one', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, eventId, entryIds } = competition
    await markEntry(competition, entryIds[0] ?? '', ['2', '1.5', '3.5'], '3')
    assert.is((await chief.call('POST', `/api/events/${eventId}/overall`)).error?.code, 'overall-without-results')
    const { body } = await expectOk(chief.call<OverallDraft>('GET', `/api/events/${eventId}/overall/draft`))
    assert.equal(body.rows, [])
    assert.is((await app.visitor.call('GET', `/api/events/${eventId}/overall/draft`)).status, 401)
  }))

test.run()
