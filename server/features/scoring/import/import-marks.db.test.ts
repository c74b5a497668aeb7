import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { count, eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { auditEntry } from '#db/schema/audit'
import { mark } from '#db/schema/scoring'
import type { StandingView } from '#domain/rankings/contract'
import type { Measure } from '#domain/standards/contract'
import { newId, sha256 } from '../../../platform/hash.ts'
import { type Competition, expectOk, openCompetition, sendMarks, signAll } from '../../../testing/competition.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

const HEAD = 'entry,aspect,judge,round,value'
const judged = (entry: number, score: number) => [1, 2, 3].map((seat) => `${entry},A2.1,${seat},1,${score}`)
const good = [HEAD, '1,A1.1,,,2', '1,A1.2,1,1,1.5', '1,B1.1,,1,3.5', ...judged(1, 3), '2,A1.1,,1,2', ...judged(2, 2)]

async function sendFile({ app }: TestApp, competition: Competition, lines: readonly string[], type = 'text/csv') {
  const { manager, sessionId } = competition
  const payload = lines.join('\r\n')
  const answer = await app.inject({
    method: 'POST',
    url: `/api/sessions/${sessionId}/marks/import?commandId=${newId()}&fileName=marks.csv`,
    headers: { ...manager.headers, 'content-type': type },
    payload,
  })
  return { status: answer.statusCode, body: answer.json(), hash: sha256(payload) }
}

async function totals(test: TestApp, { disciplineId }: Competition): Promise<[number, string][]> {
  const path = `/api/disciplines/${disciplineId}/ranking`
  const { body } = await expectOk(test.visitor.call<{ rows: StandingView[] }>('GET', path))
  return body.rows.map(({ number, total }): [number, string] => [number, total]).sort(([a], [b]) => a - b)
}

async function marksIn({ connection }: TestApp): Promise<number> {
  const [found] = await connection.db.select({ n: count() }).from(mark)
  return found?.n ?? 0
}

test('a file of marks is entered as one act, and the ranking follows', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    assert.equal(await totals(app, competition), [
      [1, '0'],
      [2, '0'],
      [3, '0'],
    ])
    const { status, body, hash } = await sendFile(app, competition, good)
    assert.is(status, 200, JSON.stringify(body))
    assert.is(body.marks, 10)
    assert.equal(await totals(app, competition), [
      [1, '10'],
      [2, '4'],
      [3, '0'],
    ])
    const acts = await app.connection.db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.aggregateId, competition.sessionId))
    const imports = acts.filter(({ content }) => content.includes('import-marks'))
    assert.is(imports.length, 1)
    assert.ok(imports[0]?.content.includes(hash))
  }))

test('lines of JSON say the same as lines of CSV', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const lines = good.slice(1).map((line) => {
      const [entry, aspect, judge, round, value] = line.split(',')
      return JSON.stringify({ entry: Number(entry), aspect, judge: judge ? Number(judge) : null, round, value })
    })
    assert.is((await sendFile(app, competition, lines, 'application/x-ndjson')).status, 200)
    assert.equal(await totals(app, competition), [
      [1, '10'],
      [2, '4'],
      [3, '0'],
    ])
  }))

test('one wrong line among many is named by line and column, and nothing is changed', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const lines = [...good, '3,A1.2,1,1,1.25', '9,A1.1,,1,2', '3,Z1,,1,2', '3,A2.1,7,1,3', '3,A2.1,,1,3', 'x,A1.1,,1,2']
    const { status, body } = await sendFile(app, competition, lines)
    assert.is(status, 422)
    assert.is(body.error.code, 'marks-file-wrong')
    assert.equal(
      body.check.problems.map(({ line, field, code }: Record<string, unknown>) => [line, field, code]),
      [
        [12, 'value', 'mark-between-steps'],
        [13, 'entry', 'entry-not-in-session'],
        [14, 'aspect', 'aspect-not-in-scheme'],
        [15, 'judge', 'seat-unknown'],
        [16, 'judge', 'line-field-missing'],
        [17, 'entry', 'line-number-invalid'],
      ],
    )
    assert.is(await marksIn(app), 0)
    assert.equal(await totals(app, competition), [
      [1, '0'],
      [2, '0'],
      [3, '0'],
    ])
  }))

test('a file says what it is: without column names or with nothing in it nothing is taken', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    assert.is((await sendFile(app, competition, ['1,A1.1,,1,2'])).body.check.problems[0].code, 'line-head-missing')
    assert.is((await sendFile(app, competition, [HEAD])).body.error.code, 'marks-file-empty')
  }))

/** From -1 mm to 0 mm, as they are measured. */
const linear: Measure = {
  ...{
    form: 'linear',
    unit: 'mm',
    tolerance: '0',
    from: { value: '-1', points: '0' },
    to: { value: '0', points: '5' },
  },
}
const ofDeviation = [
  { code: 'A1.1', maximum: '5', measure: linear },
  { code: 'A2.1', maximum: '5', measure: null },
] as const

test('what is exported is what was given, a negative value too, and can be imported again', () =>
  withApp(async (app) => {
    const aspects = ofDeviation.map((aspect) => ({ ...aspect }))
    const competition = await openCompetition(app, aspects)
    const file = await readFile(join(import.meta.dirname, 'fixtures/marks-csv-negative.csv'), 'utf8')
    const { status, body } = await sendFile(app, competition, [...file.trimEnd().split('\r\n'), '2,A1.1,2,1,-1'])
    assert.is(status, 200, JSON.stringify(body))
    const exported = async ({ chief, sessionId }: Competition) => {
      const { raw } = await expectOk(chief.call('GET', `/api/sessions/${sessionId}/marks.csv`))
      return raw.body.trimEnd().split('\r\n')
    }
    const lines = await exported(competition)
    assert.equal(
      lines.slice(1).map((line) => line.split(',').slice(0, 5).join(',')),
      ['1,A1.1,1,1,-0.25', '2,A1.1,2,1,-1'],
    )
    const other = await openCompetition(app, aspects)
    const again = await sendFile(app, other, lines)
    assert.equal([again.status, again.body.marks], [200, 2])
    assert.equal(await totals(app, other), await totals(app, competition))
  }))

test('a file of marks is read as any CSV text is, its columns by their heads', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const check = async (payload: Buffer) => {
      const { headers } = competition.manager
      const url = `/api/sessions/${competition.sessionId}/marks/check`
      const answer = await app.app.inject({
        method: 'POST',
        url,
        headers: { ...headers, 'content-type': 'text/csv' },
        payload,
      })
      const { marks, problems, notes } = answer.json()
      return [marks, problems.map(({ line, code }: { line: number; code: string }) => `${line} ${code}`), notes.length]
    }
    // "评分;参赛号;评分点" in GBK.
    const heads = Buffer.from('c6c0b7d63bb2cec8fcbac53bc6c0b7d6b5e3', 'hex')
    assert.equal(await check(Buffer.concat([heads, Buffer.from('\r2;1;"A1.1"\r="2";2;A1.1\r')])), [2, [], 0])
    const utf16 = Buffer.from(
      '\ufeffsep=\t\r\n名单\r\nentry\taspect\t备注\tvalue\r\n1\tA1.1\t"a\n,b"\t2\r\nx',
      'utf16le',
    )
    assert.equal(await check(utf16), [1, ['6 line-number-invalid'], 2])
    assert.equal(await check(Buffer.from('entry,aspect,value,entry\n1,A1.1,2,1\n')), [0, ['1 table-column-twice'], 0])
    assert.equal(await check(Buffer.from('entry,aspect,value\n1,A1.1,1,5\n')), [0, ['2 line-too-long'], 0])
  }))

test('a line without an end is refused before it is read on', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { status, body } = await sendFile(app, competition, [...good, '1'.repeat(3_000_000)])
    assert.equal([status, body.error.code, body.error.facts], [422, 'marks-line-long', { line: 12, limit: 10_000 }])
    assert.is(await marksIn(app), 0)
  }))

test('an import is undone as one: what stood before stands again, what came since stays', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId, manager, entryIds, parts } = competition
    const [first = '', second = ''] = entryIds
    const aspectId = parts['A1.2'] ?? ''
    await sendMarks(judges[0], sessionId, [{ entryId: first, aspectId, value: '0.5' }])
    const { body } = await sendFile(app, competition, good)
    await sendMarks(judges[0], sessionId, [{ entryId: second, aspectId: parts['A1.1'] ?? '', value: '0' }])
    assert.equal(await totals(app, competition), [
      [1, '10'],
      [2, '2'],
      [3, '0'],
    ])
    const undo = () =>
      manager.call('POST', `/api/sessions/${sessionId}/marks/imports/${body.importId}/undo`, { reason: '导错了文件' })
    assert.is((await expectOk(undo())).body.marks, 9)
    assert.equal(await totals(app, competition), [
      [1, '0.5'],
      [2, '0'],
      [3, '0'],
    ])
    assert.is((await undo()).error?.code, 'import-undone')
  }))

test('an import under a signature stays', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { body } = await sendFile(app, competition, good)
    await signAll(competition, competition.entryIds.slice(0, 1))
    const path = `/api/sessions/${competition.sessionId}/marks/imports/${body.importId}/undo`
    assert.is((await competition.manager.call('POST', path, { reason: '导错了文件' })).error?.code, 'sheet-signed')
  }))

test('the check says what the import would, and writes nothing', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const answer = await app.app.inject({
      method: 'POST',
      url: `/api/sessions/${competition.sessionId}/marks/check`,
      headers: { ...competition.manager.headers, 'content-type': 'text/csv' },
      payload: [...good, '3,A1.1,,1,1'].join('\n'),
    })
    const { marks, wrong, problems } = answer.json()
    assert.equal([marks, wrong, problems[0].line], [10, 1, 12])
    assert.is(await marksIn(app), 0)
  }))

test.run()
