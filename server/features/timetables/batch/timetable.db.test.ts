import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { JobView } from '#domain/kit/job'
import type { BatchTimetable, FixedPreview, MoveReason } from '#domain/timetables/batch-contract'
import { workbookOf } from '../../../platform/spreadsheet/workbook-fixture.ts'
import { admitCandidates, openBatch, type TestBatch } from '../../../testing/batch.ts'
import { expectOk } from '../../../testing/competition.ts'
import { send } from '../../../testing/upload.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

const at = ({ eventId }: TestBatch) => `/api/events/${eventId}/timetable`

async function shown(batch: TestBatch): Promise<BatchTimetable> {
  return (await expectOk(batch.manager.call<BatchTimetable>('GET', at(batch)))).body
}

/** Solves for two seconds, and waits for the proposal. */
async function solve(batch: TestBatch, keep: boolean): Promise<string> {
  const order = { seconds: 2, seed: 1, keep }
  const { body } = await expectOk(batch.manager.call<{ jobId: string }>('POST', `${at(batch)}/solve`, order))
  for (;;) {
    const { body: job } = await batch.manager.call<JobView>('GET', `/api/jobs/${body.jobId}`)
    if (job.state === 'done') return (job.result as { timetableId: string }).timetableId
    assert.is(job.state, 'running', JSON.stringify(job))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const take = (batch: TestBatch, timetableId: string, reason: string | null = null) =>
  batch.manager.call('POST', `/api/events/${batch.eventId}/timetables/${timetableId}/take`, { reason })

const offGrid = (iso: string, minutes: number) => new Date(Date.parse(iso) + minutes * 60_000).toISOString()

test('a timetable is solved, taken, changed by hand within the hard rules, and solved again around what is pinned', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    await admitCandidates(app, batch, 24)
    assert.equal(
      (await shown(batch)).disciplines.map(({ entries, placed }) => [entries, placed]),
      [12, 12, 12, 12].map((count) => [count, 0]),
    )
    const first = await solve(batch, false)
    const proposed = (await shown(batch)).proposal
    assert.is(proposed?.timetableId, first)
    assert.equal(proposed?.content.unplaced, [])
    assert.ok((proposed?.content.bound ?? 0) <= (proposed?.content.cost ?? 0))
    await expectOk(take(batch, first))
    assert.is((await take(batch, first)).error?.code, 'timetable-decided')

    const taken = await shown(batch)
    assert.is(taken.proposal, null)
    assert.ok(taken.disciplines.every(({ entries, placed }) => entries === placed))
    const { body: view } = await expectOk(
      batch.manager.call<{ course: { step: string; state: string }[] }>('GET', `/api/events/${batch.eventId}/batch`),
    )
    assert.ok(view.course.some(({ step }) => step === 'timetable'))

    // A session can't lie over another one in its room, begin off the grid, or outside the hours; elsewhere it may.
    const [one] = taken.sessions
    if (!one) throw new Error('nothing was timetabled')
    const path = `/api/sessions/${one.sessionId}/timetable`
    const check = async (to: object) =>
      (await expectOk(batch.manager.call<{ reasons: MoveReason[] }>('POST', `${path}/check`, to))).body.reasons.map(
        ({ code }) => code,
      )
    assert.equal(await check({ roomId: one.roomId, startsAt: one.startsAt }), [])
    assert.ok((await check({ roomId: one.roomId, startsAt: offGrid(one.startsAt, 7) })).includes('timetable-off-grid'))
    const night = { roomId: one.roomId, startsAt: '2026-06-01T15:00:00.000Z' }
    assert.ok((await check(night)).includes('timetable-room-closed'))
    assert.is(
      (await batch.manager.call('POST', `${path}/move`, { ...night, reason: null })).error?.code,
      'timetable-room-closed',
    )

    await expectOk(batch.manager.call('POST', `${path}/pin`, { pinned: true }))
    await admitCandidates(app, batch, 6, { from: 100 })
    await expectOk(take(batch, await solve(batch, true)))
    const again = await shown(batch)
    const pinned = again.sessions.find(({ sessionId }) => sessionId === one.sessionId)
    assert.equal([pinned?.startsAt, pinned?.roomId, pinned?.pinned], [one.startsAt, one.roomId, true])
    assert.ok(again.disciplines.every(({ entries, placed }) => entries === placed))
  }))

test('sessions that were fixed elsewhere are taken as pinned ones, each problem by its row; others are refused', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const people = await admitCandidates(app, batch, 4, { offeringIds: [batch.offerings[0]?.id ?? ''] })
    const { disciplines } = await shown(batch)
    const theory = disciplines.find(({ entries, component }) => entries === 4 && component === 'theory')?.code ?? ''
    const file = (...rows: string[][]) =>
      workbookOf([{ name: '场次', rows: [['科目代码', '考场', '日期', '开始', '结束', '考生'], ...rows] }])
    const row = (candidate: string, room = '机房 1') => [theory, room, '2026-06-01', '09:00', '10:30', candidate]
    const preview = async (bytes: Buffer) =>
      (await send(app, batch.manager, `${at(batch)}/fixed/preview`, bytes)).body as unknown as FixedPreview
    const codes = async (bytes: Buffer) => (await preview(bytes)).problems.map(({ row, code }) => `${row} ${code}`)

    assert.equal(await codes(file(row('1'), row('1'), row('99'))), [
      '3 fixed-candidate-twice',
      '4 fixed-candidate-unknown',
    ])
    assert.equal(await codes(file(row('1', '车间 1'))), ['2 timetable-room-kind'])
    assert.equal(await codes(file(row('1', '别处'))), ['2 table-value-unknown'])
    const good = file(row('1'), row(people[1]?.citizenId ?? ''))
    assert.equal(await preview(good), { sessions: 1, candidates: 2, problems: [], notes: [] })

    const judge = await app.as('judge', batch.eventId)
    assert.is((await send(app, judge, `${at(batch)}/fixed`, good)).status, 403)
    assert.is((await send(app, batch.manager, `${at(batch)}/fixed`, good)).status, 200)
    assert.equal(await codes(good), ['2 fixed-candidate-placed', '3 fixed-candidate-placed'])
    const { sessions } = await shown(batch)
    assert.equal(
      sessions.map(({ pinned, entries, startsAt }) => [pinned, entries, startsAt]),
      [[true, 2, '2026-06-01T01:00:00.000Z']],
    )
    await refusedToOthers(app, batch, sessions[0]?.sessionId ?? '')
  }))

async function refusedToOthers(app: TestApp, batch: TestBatch, sessionId: string): Promise<void> {
  const supervisor = await app.as('supervisor', batch.eventId)
  const elsewhere = await app.as('manager', (await app.seedEvent()).eventId)
  const order = { seconds: 2, seed: 1, keep: false }
  for (const caller of [supervisor, elsewhere])
    for (const [path, body] of [
      [`${at(batch)}/solve`, order],
      [`/api/sessions/${sessionId}/timetable/pin`, { pinned: false }],
    ] as const)
      assert.is((await caller.call('POST', path, body)).status, 403)
  assert.is((await supervisor.call('GET', at(batch))).status, 200)
}

test.run()
