import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { SheetState, SheetView } from '#domain/scoring/contract'
import { countProgress, filterEntries, type MatrixEntry } from './progress-model.ts'

const sheet = (state: SheetState, decided: number, waitingFor: string[] = []): SheetView => ({
  state,
  aspects: 4,
  decided,
  repeats: 0,
  signedBy: [],
  confirmed: state === 'confirmed',
  points: '0',
  waitingFor,
})

const entry = (number: number, panelId: string): MatrixEntry => ({
  id: `e${number}`,
  number,
  name: `选手${number}`,
  latinName: null,
  delegation: { code: 'CQ', name: '重庆' },
  panelId,
  withdrawn: false,
  absent: false,
})

test('counts sheets by state, aspects, and sheets by whom they wait for', () => {
  const found = countProgress([sheet('open', 1, ['a', 'b']), sheet('signed', 4), sheet('open', 0, ['a'])])
  assert.is(found.sheets, 3)
  assert.is(found.counts.open, 2)
  assert.is(found.counts.signed, 1)
  assert.equal([found.decided, found.aspects], [5, 12])
  assert.equal(
    [...found.waitingFor],
    [
      ['a', 2],
      ['b', 1],
    ],
  )
})

test('filters entries by panel, by words, and by the state of any of their sheets', () => {
  const entries = [entry(1, 'p'), entry(2, 'p'), entry(3, 'q')]
  const states = (id: string): SheetState[] => (id === 'e2' ? ['open', 'signed'] : ['open'])
  const shown = (filter: Partial<Parameters<typeof filterEntries>[1]>) =>
    filterEntries(entries, { panelId: '', state: '', text: '', ...filter }, states).map(({ id }) => id)
  assert.equal(shown({}), ['e1', 'e2', 'e3'])
  assert.equal(shown({ panelId: 'q' }), ['e3'])
  assert.equal(shown({ state: 'signed' }), ['e2'])
  assert.equal(shown({ text: '重庆 3' }), ['e3'])
})

test.run()
