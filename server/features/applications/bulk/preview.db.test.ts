import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { person } from '#db/schema/people'
import { delegation, entry } from '#db/schema/registration'
import { candidateColumns, headOf } from '#domain/applications/bulk-columns'
import { citizenCheck } from '#domain/people/citizen-id'
import { type Command, execute } from '../../../platform/execute.ts'
import { newId } from '../../../platform/hash.ts'
import { readTable } from '../../../platform/spreadsheet/read-table.ts'
import { openBatch, openCentre } from '../../../testing/batch.ts'
import { send } from '../../../testing/upload.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'
import { registerIdentity } from '../../people/identities/register.ts'

const idOf = (order: number) => {
  const first = `500103${1970 + Math.floor(order / 900)}0101${String((order % 900) + 100)}`
  return first + citizenCheck(first)
}

/** A file of turners of level 4 who have worked for some years. */
const fileOf = (rows: readonly (readonly [order: number, since: string, level?: string])[]) =>
  [
    candidateColumns.map((column) => headOf(column, 'zh')).join(','),
    ...rows.map(
      ([order, since, level = '四级']) => `考生${order},,${idOf(order)},13812345678,,,6-18-01-01,${level},,${since}`,
    ),
  ].join('\n')

const register: Command<{ personId: string; number: string }, Record<string, never>> = {
  name: 'register-in-a-test',
  async run(context, { personId, number }) {
    const document = { kind: 'citizen-id', number } as const
    await registerIdentity(context, { personId, document, birthDate: null, sex: null })
    return { result: {}, audit: [], dirty: [] }
  },
}

/** Enters somebody in a discipline, with a document that is known. */
async function enter({ app: { platform } }: TestApp, eventId: string, disciplineId: string, order: number) {
  const { db } = platform
  const createdAt = platform.clock()
  const [personId, delegationId] = [newId(), newId()]
  await db.insert(person).values({ id: personId, name: order === 20_000 ? '张伟' : `考生${order}`, createdAt })
  await db.insert(delegation).values({ id: delegationId, eventId, code: `D${order}`, name: '个人' })
  const own = { id: newId(), disciplineId, delegationId, number: order, personId }
  await db.insert(entry).values({ ...own, name: '张伟', createdAt })
  await execute(
    platform,
    register,
    { personId, number: idOf(order) },
    { actor: { kind: 'system' }, commandId: newId() },
  )
}

test('a preview names the rows that the conditions, an earlier entry or a batch at the same time keep out', () =>
  withApp(async (test) => {
    const batch = await openBatch(test)
    const { eventId, manager, offerings } = batch
    const turner = offerings.find(({ level }) => level === '4')?.parts[0]?.disciplineId ?? ''
    const electrician = offerings.find(({ level }) => level === '3')?.parts[0]?.disciplineId ?? ''
    await enter(test, eventId, turner, 3)
    await enter(test, eventId, electrician, 4)
    await enter(test, eventId, electrician, 20_000)
    const url = `/api/events/${eventId}/candidates/preview`
    const file = fileOf([
      [1, '2015-07-01'],
      [2, '2024-07-01'],
      [3, '2015-07-01'],
      [4, '2015-07-01'],
      [5, '2015-07-01', '三级'],
      [20_000, '2015-07-01'],
    ])
    const { status, body } = await send(test, manager, url, file)
    assert.is(status, 200, JSON.stringify(body))
    assert.is(body.candidates, 2)
    assert.equal(
      body.problems.map(({ row, column, code }: Record<string, unknown>) => `${row} ${column} ${code}`),
      [
        '3 level candidate-too-early',
        '4 documentNumber candidate-entered',
        '6 occupation candidate-not-offered',
        '7 name candidate-name-differs',
      ],
    )
    assert.equal(body.problems[0].facts, { day: '2029-07-01' })
    assert.is((await send(test, await test.as('judge', eventId), url, file)).status, 403)
    const many = await send(test, manager, url, fileOf(Array.from({ length: 10_000 }, (_, at) => [at, '2015-07-01'])))
    assert.is(many.body.candidates, 9999)
    assert.is(many.body.problemCount, 1)
    const { eventId: competition } = await test.seedEvent()
    const elsewhere = await test.as('manager', competition)
    const none = await send(test, elsewhere, `/api/events/${competition}/candidates/preview`, file)
    assert.is(none.error?.code, 'not-found')
  }))

test('the template’s heads are read again, in both languages', () =>
  withApp(async (test) => {
    const { manager } = await openCentre(test)
    for (const language of ['zh', 'en'] as const) {
      const { raw } = await manager.call('GET', `/api/candidate-template.xlsx?language=${language}`)
      const [head] = await readTable(raw.rawPayload)
      assert.equal(
        head?.cells,
        candidateColumns.map((column) => headOf(column, language)),
      )
    }
  }))

test.run()
