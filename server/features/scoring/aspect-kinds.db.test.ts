import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { EntryAwards } from '#domain/scoring/awards'
import type { MarkView } from '#domain/scoring/contract'
import { expectOk, openCompetition, sendMarks, type TestAspect } from '../../testing/competition.ts'
import { withApp } from '../../testing/with-app.ts'

const worth = (value: string, points: string) => ({ value, points })
const aspects: readonly TestAspect[] = [
  {
    code: 'A1.1',
    maximum: '2',
    measure: { form: 'linear', unit: 's', tolerance: '0.5', from: worth('60', '2'), to: worth('90', '0') },
  },
  { code: 'A1.2', maximum: '3', measure: { form: 'deductions', perFault: '0.4', floor: '1' } },
  {
    code: 'B1.1',
    maximum: '12',
    measure: null,
    scale: {
      lowest: '0.25',
      highest: '10',
      step: '0.25',
      dropHighest: 1,
      dropLowest: 0,
      factor: '1.2',
      absence: 'left-out',
    },
  },
]

test('each kind of aspect takes what it measures and refuses the rest by name', async () => {
  await withApp(async (app) => {
    const { judges, entryIds, parts, sessionId } = await openCompetition(app, aspects)
    const send = async (code: string, value: string) =>
      (await sendMarks(judges[0], sessionId, [{ entryId: entryIds[0] ?? '', aspectId: parts[code] ?? '', value }]))[0]
    assert.is(await send('A1.1', '61.25'), 'ok')
    assert.is(await send('A1.1', 'absent'), 'mark-absence-not-taken')
    assert.is(await send('A1.2', '1.5'), 'mark-faults-not-whole')
    assert.is(await send('A1.2', '-1'), 'mark-negative')
    assert.is(await send('A1.2', '1000'), 'mark-faults-too-many')
    assert.is(await send('A1.2', '2'), 'ok')
    assert.is(await send('B1.1', '10.25'), 'mark-off-scale')
    assert.is(await send('B1.1', '7.1'), 'mark-off-scale-steps')
    assert.is(await send('B1.1', 'ill'), 'field-invalid')
  })
})

test('a panel decides with an absent judge, and the last one cannot be absent too', async () => {
  await withApp(async (app) => {
    const { judges, chief, entryIds, parts, sessionId } = await openCompetition(app, aspects)
    const mark = { entryId: entryIds[0] ?? '', aspectId: parts['B1.1'] ?? '' }
    const [first, second, third] = judges
    assert.equal(await sendMarks(first, sessionId, [{ ...mark, value: 'absent' }]), ['ok'])
    assert.equal(await sendMarks(second, sessionId, [{ ...mark, value: 'absent' }]), ['ok'])
    assert.equal(await sendMarks(third, sessionId, [{ ...mark, value: 'absent' }]), ['mark-everybody-absent'])
    assert.equal(await sendMarks(second, sessionId, [{ ...mark, value: '8' }]), ['ok'])
    assert.equal(await sendMarks(third, sessionId, [{ ...mark, value: '7.25' }]), ['ok'])
    assert.equal(await sendMarks(first, sessionId, [{ ...mark, value: '9' }]), ['round-closed'])
    const awards = await expectOk(chief.call<{ entries: EntryAwards[] }>('GET', `/api/sessions/${sessionId}/awards`))
    const [entry] = awards.body.entries
    const panel = entry?.aspects.find(({ code }) => code === 'B1.1')
    assert.equal([panel?.mean, panel?.award, entry?.total], ['7.25', '8.7', '8.7'])
    assert.equal(
      panel?.scores.map(({ value, counts }) => `${value} ${counts}`),
      ['absent false', '8 false', '7.25 true'],
    )
    const marks = await expectOk(chief.call<{ marks: MarkView[] }>('GET', `/api/sessions/${sessionId}/marks`))
    assert.equal(marks.body.marks.map(({ value }) => value).sort(), ['7.25', '8', 'absent'])
  })
})

test.run()
