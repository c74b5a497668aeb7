import { count, eq, sql } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { certificate } from '#db/schema/certificates'
import { organisation } from '#db/schema/organisations'
import { paperSheet } from '#db/schema/paper'
import { standing } from '#db/schema/rankings'
import type { entry } from '#db/schema/registration'
import { sessionEntry } from '#db/schema/sessions'
import { creditCheck } from '#domain/organisations/credit-code'
import { verifyAudit } from '../platform/verify-audit.ts'
import { openCentre } from '../testing/batch.ts'
import { issue, publish } from '../testing/certificates.ts'
import { type Competition, expectOk, openCompetition } from '../testing/competition.ts'
import { send } from '../testing/upload.ts'
import { type TestApp, withApp } from '../testing/with-app.ts'

/** Enters so many more, places them beside the entries that are there, and confirms every sheet of all. */
async function grow({ connection: { db }, clock }: TestApp, { chief, entryIds, sessionId }: Competition, many: number) {
  await db.execute(sql`
    insert into entry (id, discipline_id, delegation_id, number, name, created_at)
    select gen_random_uuid(), discipline_id, delegation_id, 10 + i, 'entry ' || i, created_at
    from entry, generate_series(1, ${many}::int) i where id = ${entryIds[0] ?? ''}`)
  await db.execute(sql`
    insert into session_entry (session_id, entry_id, panel_id)
    select session_id, added.id, panel_id from session_entry, entry added
    where session_id = ${sessionId} and entry_id = ${entryIds[0] ?? ''} and added.number > 10`)
  await db.execute(sql`
    insert into sign_off (id, session_id, entry_id, sub_criterion_id, person_id, role, content_hash, signed_at)
    select gen_random_uuid(), session_id, entry_id, sub_criterion.id, ${chief.personId ?? ''}, 'chief-judge', '-',
      ${clock.now.toISOString()}
    from session_entry, sub_criterion where session_id = ${sessionId}`)
}

test('six thousand entries have their sheets printed, are published and certified', () =>
  withApp(async (app) => {
    const { db } = app.connection
    const competition = await openCompetition(app)
    const { chief, sessionId, parts } = competition
    await grow(app, competition, 6000)
    const placed = await db.select().from(sessionEntry).where(eq(sessionEntry.sessionId, sessionId))
    const sheets = placed.flatMap(({ entryId }) =>
      ['A1', 'A2', 'B1'].map((code) => ({ entryId, subCriterionId: parts[code] ?? '' })),
    )
    for (let at = 0; at < sheets.length; at += 14_000)
      await expectOk(chief.call('POST', `/api/sessions/${sessionId}/paper`, { sheets: sheets.slice(at, at + 14_000) }))
    await publish(competition)
    assert.equal(await issue(competition), { issued: 6003, revoked: 0 })
    const counted = async (table: typeof paperSheet | typeof standing | typeof certificate | typeof entry) =>
      (await db.select({ count: count() }).from(table))[0]?.count
    assert.equal([await counted(paperSheet), await counted(standing), await counted(certificate)], [18_009, 6003, 6003])
    assert.equal((await verifyAudit(db)).faults, [])
  }))

/** A code of a made-up organisation, with the check character of GB 32100. */
function creditCode(i: number): string {
  const first = `91500000MA${String(i).padStart(7, '0')}`
  return first + creditCheck(first)
}

test('five thousand organisations are registered by one file', () =>
  withApp(async (app) => {
    const { authority } = await openCentre(app)
    const before = (await app.connection.db.select().from(organisation)).length
    const lines = Array.from(
      { length: 5000 },
      (_, i) => `机构 ${i},企业,${creditCode(i)},渝北区,空港大道 ${i} 号,${i + 100}`,
    )
    const file = ['机构名称,机构类别,统一社会信用代码,所在区划,地址,省级序号', ...lines, ''].join('\n')
    const { body, error } = await send(app, authority, '/api/organisations/import', file)
    assert.equal([body, error], [{ added: 5000 }, null])
    assert.is((await app.connection.db.select().from(organisation)).length, before + 5000)
    assert.equal((await verifyAudit(app.connection.db)).faults, [])
  }))

test.run()
