import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { DraftAspect, SchemeDraft } from '#domain/standards/contract'
import {
  added,
  changed,
  childrenOf,
  duplicated,
  emptyDraft,
  freeCode,
  moved,
  movedUnder,
  partAt,
  placeOfPointer,
  removed,
  withoutIds,
} from './draft.ts'
import { draftProblems } from './figures.ts'

/** A criterion with two sub-criteria, the first of two aspects. */
function small(): SchemeDraft {
  const a = added(emptyDraft('Turning'), []).draft
  const subs = added(added(a, [0]).draft, [0]).draft
  return added(added(subs, [0, 0]).draft, [0, 0]).draft
}

const codes = (draft: SchemeDraft) =>
  draft.criteria.flatMap(({ code, subCriteria }) => [
    code,
    ...subCriteria.flatMap((sub) => [sub.code, ...sub.aspects.map((aspect) => aspect.code)]),
  ])

test('new parts stand at the end and get the next free code', () => {
  assert.equal(codes(small()), ['A', 'A1', 'A1.1', 'A1.2', 'A2'])
  const second = added(small(), []).draft
  assert.is(freeCode(second, []), 'C')
  assert.is(freeCode(removed(second, [0]), []), 'C')
  const letters = Array.from({ length: 27 }).reduce<SchemeDraft>((draft) => added(draft, []).draft, emptyDraft(''))
  assert.equal(codes(letters).slice(-2), ['Z', 'AA'])
})

test('a part moves among those beside it and no further, and keeps everything', () => {
  const draft = changed(small(), [0, 0, 0], { description: 'Diameter' })
  const down = moved(draft, [0, 0, 0], 1)
  assert.equal(down.at, [0, 0, 1])
  assert.equal(partAt(down.draft, down.at), partAt(draft, [0, 0, 0]))
  assert.equal(moved(draft, [0, 0, 1], 1), { draft, at: [0, 0, 1] })
  const over = movedUnder(draft, [0, 0, 0], [0, 1])
  assert.equal(over.at, [0, 1, 0])
  assert.equal(codes(over.draft), ['A', 'A1', 'A1.2', 'A2', 'A2.1'])
})

test('a copy is new throughout and its codes follow; what it was made of stays', () => {
  const id = '11111111-1111-4111-8111-111111111111'
  const draft = changed(small(), [0], { id } as never)
  const copy = duplicated(draft, [0])
  assert.equal(codes(copy.draft), ['A', 'A1', 'A1.1', 'A1.2', 'A2', 'B', 'B1', 'B1.1', 'B1.2', 'B2'])
  assert.is(partAt(copy.draft, copy.at)?.id, undefined)
  assert.is(partAt(copy.draft, [0])?.id, id)
  assert.is(partAt(withoutIds(draft), [0])?.id, undefined)
})

test('a change makes a new draft and leaves the old one as it was', () => {
  const draft = small()
  const next = changed(draft, [0, 1], { name: 'Surface' })
  assert.is((partAt(next, [0, 1]) as { name: string }).name, 'Surface')
  assert.is((partAt(draft, [0, 1]) as { name: string }).name, '')
  assert.is(childrenOf(next, [0, 0])[0], childrenOf(draft, [0, 0])[0])
})

test('a problem’s pointer leads to its part and field', () => {
  assert.equal(placeOfPointer('/criteria/1/subCriteria/2/aspects/3/maximum'), { at: [1, 2, 3], field: 'maximum' })
  assert.equal(placeOfPointer('/criteria/0/marks'), { at: [0], field: 'marks' })
  assert.equal(placeOfPointer('/sections/2/code'), { at: [], field: 'sections/2/code' })
  assert.equal(placeOfPointer(''), { at: [], field: '' })
})

test('what can’t be read is said before anything is added up', () => {
  const seen = (change: Partial<DraftAspect>) =>
    draftProblems(changed(small(), [0, 0, 0], change)).map(({ code, where }) => `${code} ${where}`)
  assert.equal(seen({ maximum: '1,5' }), ['figure-unreadable /criteria/0/subCriteria/0/aspects/0/maximum'])
  assert.ok(seen({ maximum: '1.5' }).includes('criterion-total-differs /criteria/0/marks'))
  assert.equal(
    draftProblems(changed(small(), [0], { code: '' })).map(({ code }) => code),
    ['code-missing'],
  )
})

test.run()
