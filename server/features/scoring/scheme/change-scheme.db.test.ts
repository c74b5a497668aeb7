import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { StandingView } from '#domain/rankings/contract'
import type { PresentScheme, SchemeAspect, SchemeVersion, SchemeView } from '#domain/standards/contract'
import type { Caller } from '../../../testing/callers.ts'
import {
  type Competition,
  expectOk,
  markEntry,
  openCompetition,
  sendMarks,
  signAll,
} from '../../../testing/competition.ts'
import { hear } from '../../../testing/topics.ts'
import { withApp } from '../../../testing/with-app.ts'
import { readShadow } from '../../rankings/shadow/read.ts'

const pathOf = ({ disciplineId }: Competition) => `/api/disciplines/${disciplineId}/scheme`
const present = async (competition: Competition) =>
  (await expectOk(competition.chief.call<PresentScheme>('GET', pathOf(competition)))).body

/** A scheme with one aspect changed, and its criterion's marks by as much as the caller says. */
function withAspect(scheme: SchemeView, code: string, change: Partial<SchemeAspect>, marks?: string): SchemeView {
  const criteria = scheme.criteria.map((criterion) => ({
    ...criterion,
    marks: marks && code.startsWith(criterion.code) ? marks : criterion.marks,
    subCriteria: criterion.subCriteria.map((sub) => ({
      ...sub,
      aspects: sub.aspects.map((aspect) => (aspect.code === code ? { ...aspect, ...change } : aspect)),
    })),
  }))
  return { ...scheme, sections: [], criteria }
}

const change = (by: Caller, competition: Competition, scheme: SchemeView, more: object = {}) =>
  by.call<{ version: number }>('PUT', pathOf(competition), { scheme, ...more })

async function totals({ chief, disciplineId }: Competition, at?: Date): Promise<string[]> {
  const path = `/api/disciplines/${disciplineId}/ranking`
  const { body } = await expectOk(
    chief.call<{ rows: StandingView[] }>('GET', at ? `${path}-at?at=${at.toISOString()}` : path),
  )
  return body.rows.map(({ number, total }) => `${number}: ${total}`)
}

test('the chief judge changes a maximum after marking began: full marks stay full, totals follow, signatures fall, and the past stays what it was', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, disciplineId, entryIds, judges, manager, sessionId } = competition
    const [one = '', two = ''] = entryIds
    await markEntry(competition, one, ['2', '1.5', '3.5'])
    await markEntry(competition, two, ['0', '1', '3.5'])
    await signAll(competition, [one])
    const was = app.clock.now
    app.clock.pass(60)
    const { scheme, marks } = await present(competition)
    assert.ok(scheme && marks > 0)
    const wanted = withAspect(scheme, 'A1.1', { maximum: '3' }, '7.5')
    const because = { base: 1, reason: '图纸改了' }
    assert.is((await change(manager, competition, wanted, because)).error?.code, 'scheme-chief-judge-only')
    assert.is((await change(chief, competition, wanted, { base: 1 })).error?.code, 'scheme-reason-missing')
    const { body } = await expectOk(change(chief, competition, wanted, because))
    assert.is(body.version, 2)
    assert.is((await change(chief, competition, wanted, because)).error?.code, 'scheme-changed-meanwhile')

    assert.equal((await totals(competition)).slice(0, 2), ['1: 11', '2: 7.5'])
    assert.equal((await totals(competition, was)).slice(0, 2), ['1: 10', '2: 7.5'])
    const shadow = await readShadow(app.connection.db, disciplineId)
    assert.is(shadow?.standings.get(one)?.total, '11')
    const { subCriteria = [] } = (await present(competition)).scheme?.criteria[0] ?? {}
    assert.equal(
      subCriteria.map(({ id }) => id),
      scheme.criteria[0]?.subCriteria.map(({ id }) => id),
    )
    const progress = await expectOk(
      chief.call<{ marks: { value: string | null }[] }>('GET', `/api/sessions/${sessionId}/marks?entryId=${one}`),
    )
    assert.ok(progress.body.marks.some(({ value }) => value === '3'))
    const again = { sheets: [{ entryId: one, subCriterionId: competition.parts.A1 ?? '' }] }
    for (const judge of judges) await expectOk(judge.call('POST', `/api/sessions/${sessionId}/sign-offs`, again))
    const untouched = { sheets: [{ entryId: one, subCriterionId: competition.parts.A2 ?? '' }] }
    assert.is(
      (await judges[0].call('POST', `/api/sessions/${sessionId}/sign-offs`, untouched)).error?.code,
      'sheet-confirmed',
    )
  }))

test('the judges’ tablets hear that their sheets are others', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, eventId, judges, sessionId } = competition
    const [{ personId, tabletId }] = judges
    assert.ok(personId && tabletId)
    const grants = [{ role: 'judge', eventId, sessionId: null }] as const
    const frame = async () => {
      const actor = { kind: 'tablet', tabletId, personId, eventId, grants } as const
      const heard = await hear(app, `judging:${sessionId}:${personId}`, actor)
      return 'head' in heard ? (heard.head as { frame: string }).frame : heard.code
    }
    const before = await frame()
    await markEntry(competition, competition.entryIds[0] ?? '', ['2', '1.5', '3.5'])
    assert.is(await frame(), before)
    const { scheme } = await present(competition)
    assert.ok(scheme)
    await expectOk(change(chief, competition, withAspect(scheme, 'A1.1', { maximum: '3' }, '7.5'), { reason: 'x' }))
    assert.is.not(await frame(), before)
    const { body } = await expectOk(judges[0].call<{ scheme: SchemeView }>('GET', `/api/sessions/${sessionId}/judging`))
    assert.is(body.scheme.criteria[0]?.subCriteria[0]?.aspects[0]?.maximum, '3')
  }))

test('an aspect is left out and another comes: its marks stay on record and count no more', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, entryIds, judges, sessionId, parts } = competition
    await markEntry(competition, entryIds[0] ?? '', ['2', '1.5', '3.5'])
    const { scheme } = await present(competition)
    assert.ok(scheme)
    const [a, ...others] = scheme.criteria
    const [a1, ...subs] = a?.subCriteria ?? []
    const [first, second] = a1?.aspects ?? []
    assert.ok(a && a1 && first && second)
    // Both codes move up: A1.2 is called A1.1 now, and a new aspect A1.2.
    const { id: _, ...fresh } = { ...first, code: 'A1.2', description: 'new' }
    const aspects = [{ ...second, code: 'A1.1' }, fresh] as SchemeAspect[]
    const next = {
      ...scheme,
      sections: [],
      criteria: [{ ...a, subCriteria: [{ ...a1, aspects }, ...subs] }, ...others],
    }
    await expectOk(change(chief, competition, next, { reason: 'Another test piece' }))
    assert.is((await totals(competition))[0], '1: 8')
    const mark = { entryId: entryIds[0] ?? '', aspectId: parts['A1.1'] ?? '', value: '2' }
    assert.equal(await sendMarks(judges[0], sessionId, [mark]), ['aspect-not-in-scheme'])
    const { versions } = (
      await expectOk(chief.call<{ versions: SchemeVersion[] }>('GET', `${pathOf(competition)}/versions`))
    ).body
    assert.equal(
      versions.map(({ version, reason, origin }) => [version, reason, origin]),
      [
        [2, 'Another test piece', 'editor'],
        [1, null, 'editor'],
      ],
    )
    assert.ok((versions[0]?.marks ?? 0) > 0)
    const old = await expectOk(chief.call<{ scheme: SchemeView }>('GET', `${pathOf(competition)}/versions/1`))
    assert.equal(old.body.scheme, scheme)
    assert.is((await chief.call('GET', `${pathOf(competition)}/versions/7`)).error?.code, 'not-found')
  }))

test('a change under which a mark could not stand is refused by the aspect’s name, and changes nothing', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, entryIds } = competition
    await markEntry(competition, entryIds[0] ?? '', ['2', '1.5', '3.5'])
    const { scheme } = await present(competition)
    assert.ok(scheme)
    const refused = async (code: string, more: Partial<SchemeAspect>, marks?: string) =>
      (await change(chief, competition, withAspect(scheme, code, more, marks), { reason: 'x' })).error
    const impossible = await refused('A1.2', { maximum: '1' }, '6')
    assert.is(impossible?.code, 'scheme-mark-impossible')
    assert.equal(impossible?.facts, { aspect: 'A1.2', value: '1.5' })
    const faults = { measure: { form: 'deductions', perFault: '0.5', floor: '0' } } as const
    assert.is((await refused('A1.1', faults))?.code, 'scheme-mark-means-another')
    assert.is((await present(competition)).version, 1)
    assert.is((await totals(competition))[0], '1: 10')
  }))

test('before any mark a scheme is edited as often as one likes, each time as a version', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { manager } = competition
    const { scheme } = await present(competition)
    assert.ok(scheme)
    await expectOk(change(manager, competition, withAspect(scheme, 'A1.1', { description: 'clearer' }), { base: 1 }))
    const { body } = await expectOk(
      change(manager, competition, withAspect(scheme, 'A1.1', { maximum: '4' }, '8.5'), { base: 2 }),
    )
    assert.is(body.version, 3)
    const broken = await change(manager, competition, withAspect(scheme, 'A1.1', { maximum: '9' }), { base: 3 })
    assert.is(broken.error?.code, 'scheme-has-errors')
    assert.is((await present(competition)).marks, 0)
  }))

test.run()
