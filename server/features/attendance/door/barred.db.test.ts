import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { violation, violationRule } from '#db/schema/attendance'
import { newId } from '../../../platform/hash.ts'
import { admitCandidates, openBatch } from '../../../testing/batch.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'
import { findViolationsOf } from './barred.ts'

test('a void is shown at the door also of who is linked to nobody, beside others who are', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const [offering] = batch.offerings
    const people = await admitCandidates(app, batch, 3, { offeringIds: [offering?.id ?? ''] })
    const [linked, unlinked, third] = people.map(({ personId, entryIds }) => ({
      personId: personId as string | null,
      entryId: entryIds.theory ?? '',
    }))
    if (!linked || !unlinked || !third) throw new Error('three were admitted')
    unlinked.personId = null
    await confirm(app, batch.eventId, unlinked)
    await confirm(app, batch.eventId, linked)
    const shown = await findViolationsOf(app.connection.db, batch.eventId, [linked, unlinked, third])
    assert.equal(
      [linked, unlinked, third].map((one) => shown(one).map(({ applies }) => applies)),
      [[true], [true], []],
    )
    const alone = await findViolationsOf(app.connection.db, batch.eventId, [unlinked])
    assert.is(alone(unlinked).length, 1)
  }))

/** Writes a confirmed violation that voids the component. */
async function confirm(
  { connection: { db }, clock }: TestApp,
  eventId: string,
  of: { readonly personId: string | null; readonly entryId: string },
) {
  const [rule] = await db.select().from(violationRule).limit(1)
  const what = { voids: 'component', banMonths: 0, words: '抄袭', state: 'confirmed' } as const
  const when = { recordedAt: clock.now, replyUntil: '2026-06-09' }
  await db.insert(violation).values({ id: newId(), eventId, ...of, ruleId: rule?.id ?? '', ...what, ...when })
}

test.run()
