import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { points } from '#domain/kit/points'
import type { ScoredAspect } from '#domain/scoring/cell'
import type { CellView, SheetView } from '#domain/scoring/contract'
import type { WaitingMark } from '../../lib/outbox/waiting-mark.ts'
import { cellState, type EntryRules, emptyCell, whyNot } from './cell-state.ts'

const mine = (more: Partial<WaitingMark> = {}): WaitingMark => ({
  commandId: 'command',
  sessionId: 'session',
  personId: 'tang',
  personName: '唐卫东',
  entryId: 'entry',
  aspectId: 'aspect',
  round: 1,
  value: '2',
  order: 1,
  at: 0,
  refusal: null,
  ...more,
})
const cell = (more: Partial<CellView>): CellView => ({ ...emptyCell, ...more })
const looks = (view: CellView, mark: WaitingMark | null = null) => {
  const { look, value, missing } = cellState(view, mark)
  return [look, value, missing]
}

test('what the server has shows as nothing, waiting for others, to give again, or stored', () => {
  assert.equal(looks(emptyCell), ['empty', null, true])
  assert.equal(looks(cell({ state: 'waiting', value: '2' })), ['waiting', '2', false])
  assert.equal(looks(cell({ state: 'repeat', round: 2 })), ['again', null, true])
  assert.equal(looks(cell({ state: 'decided', value: '0.5', award: '0.5' })), ['stored', '0.5', false])
})

test('a mark on the device lies over what the server has', () => {
  assert.equal(looks(cell({ state: 'waiting', value: '1' }), mine()), ['saved', '2', false])
  assert.equal(looks(cell({ state: 'waiting', value: '1' }), mine({ value: null })), ['saved', null, true])
})

test('a mark of an earlier round does not count as given in this one', () => {
  assert.equal(looks(cell({ state: 'repeat', round: 2 }), mine()), ['again', null, true])
})

test('a refused mark shows what the server has, with the reason', () => {
  const refused = mine({ refusal: { code: 'sheet-signed', facts: {} } })
  assert.equal(looks(cell({ state: 'decided', value: '1' }), refused), ['refused', '1', false])
  assert.equal(looks(emptyCell, refused), ['refused', null, true])
  assert.is(cellState(emptyCell, refused).refused, refused)
})

const aspect = (more: Partial<ScoredAspect>): ScoredAspect => ({
  id: 'aspect',
  subCriterionId: 'sheet',
  kind: 'judgement',
  maximum: points('2'),
  measure: null,
  ladder: [0, 1, 2, 3],
  scale: null,
  ...more,
})
const rules: EntryRules = {
  sessionState: 'open',
  withdrawn: false,
  panelJudges: ['tang'],
  judgeId: 'tang',
  sheet: null,
}
const sheet = (signedBy: string[]): SheetView => ({
  state: 'signing',
  aspects: 1,
  decided: 1,
  repeats: 0,
  signedBy,
  confirmed: false,
  points: '1',
  waitingFor: [],
})

test('a judgement takes the scores of its ladder until it is decided', () => {
  assert.is(whyNot(aspect({}), emptyCell, rules, '3'), null)
  assert.is(whyNot(aspect({}), emptyCell, rules, '4')?.code, 'mark-not-on-ladder')
  assert.is(whyNot(aspect({}), cell({ state: 'waiting', value: '1' }), rules, '3'), null)
  assert.is(whyNot(aspect({}), cell({ state: 'repeat', round: 2 }), rules, '3'), null)
  assert.is(whyNot(aspect({}), cell({ state: 'decided', value: '1' }), rules, '3')?.code, 'round-closed')
})

test('a measurement can be changed until somebody has signed', () => {
  const measured = aspect({ kind: 'measurement', measure: { form: 'full-or-zero' }, ladder: [] })
  const decided = cell({ state: 'decided', value: '2' })
  assert.is(whyNot(measured, decided, { ...rules, sheet: sheet([]) }, '0'), null)
  assert.is(whyNot(measured, decided, { ...rules, sheet: sheet(['xu']) }, '0')?.code, 'sheet-signed')
})

test('nothing is taken outside an open session, for a withdrawn entry, or from another panel', () => {
  const codes = [{ sessionState: 'closed' as const }, { withdrawn: true }, { panelJudges: ['xu'] }].map(
    (more) => whyNot(aspect({}), emptyCell, { ...rules, ...more }, '1')?.code,
  )
  assert.equal(codes, ['session-not-open', 'entry-withdrawn', 'entry-of-another-panel'])
})

test.run()
