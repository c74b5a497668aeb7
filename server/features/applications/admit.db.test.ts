import { and, asc, eq, isNull } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { batch as batchTable, offering } from '#db/schema/batches'
import { event } from '#db/schema/events'
import { outcome, publication, score } from '#db/schema/outcomes'
import { delegation, entry } from '#db/schema/registration'
import { Refused } from '#domain/kit/refusal'
import { execute } from '../../platform/execute.ts'
import { newId } from '../../platform/hash.ts'
import { admitCandidates, openBatch, type TestBatch, type TestCandidate } from '../../testing/batch.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'
import { admit, lockBatch } from './admit.ts'
import { discharge } from './discharge.ts'

/** The entries that stand in a discipline: "number delegation". */
async function standing({ connection: { db } }: TestApp, disciplineId = '') {
  const rows = await db
    .select({ number: entry.number, delegation: delegation.name })
    .from(entry)
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .where(and(eq(entry.disciplineId, disciplineId), isNull(entry.withdrawnAt)))
    .orderBy(asc(entry.number))
  return rows.map(({ number, delegation: name }) => `${number} ${name}`)
}

/** Admits candidates anew, or takes their entries back; gives the code of a refusal. */
async function change({ app }: TestApp, { eventId }: TestBatch, act: typeof admit, candidates: TestCandidate[]) {
  const command = {
    name: 'change-in-a-test',
    async run(context: Parameters<typeof admit>[0]) {
      await lockBatch(context.tx, eventId)
      const ids = candidates.map(({ applicationId }) => applicationId)
      return { result: await act(context, eventId, ids), audit: [], dirty: [] }
    },
  }
  const request = { actor: { kind: 'system' }, commandId: newId() } as const
  return execute(app.platform, command, {}, request).then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.refusal : String(error)),
  )
}

/** An earlier batch's final results: somebody has passed the theory of an occupation and level. */
async function passTheory(test: TestApp, batch: TestBatch, personId: string, validUntil: string) {
  const { db } = test.connection
  const [own] = await db.select().from(event).where(eq(event.id, batch.eventId))
  const [of] = await db
    .select()
    .from(offering)
    .where(eq(offering.id, batch.offerings[0]?.id ?? ''))
  if (!own || !of) throw new Error('no batch')
  const [eventId, offeringId, publicationId] = [newId(), newId(), newId()]
  await db.insert(event).values({ ...own, id: eventId, state: 'closed' })
  const [days] = await db.select().from(batchTable).where(eq(batchTable.eventId, batch.eventId))
  if (days) await db.insert(batchTable).values({ ...days, eventId })
  await db.insert(offering).values({ ...of, id: offeringId, eventId })
  const shown = { opensOn: '2026-03-02', closesOn: '2026-03-06', at: test.clock.now, inputHash: '-' }
  await db.insert(publication).values({ id: publicationId, eventId, version: 1, kind: 'final', ...shown })
  const passed = { component: 'theory', state: 'passed', validUntil } as const
  await db.insert(outcome).values({ id: newId(), publicationId, offeringId, personId, ...passed })
}

test('an approved application has an entry in each component; numbers go on, also after some were taken back', () =>
  withApp(async (test) => {
    const batch = await openBatch(test)
    const [theory, skill] = batch.offerings[0]?.parts ?? []
    const offeringIds = [batch.offerings[0]?.id ?? '']
    const first = await admitCandidates(test, batch, 3, { offeringIds })
    assert.equal(Object.keys(first[0]?.entryIds ?? {}).sort(), ['skill', 'theory'])
    assert.equal(await change(test, batch, discharge, first.slice(1)), null)
    await admitCandidates(test, batch, 1, { offeringIds, from: 10 })
    assert.equal(await standing(test, theory?.disciplineId), ['1 个人 Individual', '4 个人 Individual'])
    assert.is(await change(test, batch, admit, first), null)
    assert.is((await standing(test, skill?.disciplineId)).length, 4)
    const { db } = test.connection
    const entryId = first[2]?.entryIds.skill ?? ''
    await db.insert(score).values({ entryId, points: null, source: 'hand', at: test.clock.now })
    const refused = await change(test, batch, discharge, first)
    assert.equal(refused, { code: 'application-placed', facts: { number: 3, count: 1 } })
    assert.is((await standing(test, theory?.disciplineId)).length, 4)
  }))

test('a component that was passed earlier and is still valid is not sat again', () =>
  withApp(async (test) => {
    const batch = await openBatch(test)
    const [turner, electrician] = batch.offerings
    const offeringIds = [electrician?.id ?? '']
    const people = await admitCandidates(test, batch, 3, { offeringIds })
    await passTheory(test, batch, people[0]?.personId ?? '', '2026-06-01')
    await passTheory(test, batch, people[1]?.personId ?? '', '2026-05-31')
    const again = await admitCandidates(test, batch, 3, { offeringIds: [turner?.id ?? ''] })
    assert.equal(
      again.map(({ entryIds }) => Object.keys(entryIds).sort()),
      [['skill'], ['skill', 'theory'], ['skill', 'theory']],
    )
  }))

test.run()
