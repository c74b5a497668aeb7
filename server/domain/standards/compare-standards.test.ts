import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { compareStandards } from './compare-standards.ts'
import type { LevelRule, StandardContent } from './standard.ts'
import { template2023 } from './template-2023.ts'

/** The template with one of its levels otherwise. */
const withLevel = (name: string, edit: (rule: LevelRule) => Partial<LevelRule>): StandardContent => ({
  ...template2023,
  levels: template2023.levels.map((rule) => (rule.level === name ? { ...rule, ...edit(rule) } : rule)),
})
const said = (after: StandardContent, before = template2023) =>
  compareStandards(before, after).map(({ part, level, component, change, fields }) =>
    [part, level, component, change, ...fields.map(({ field }) => field)].filter((word) => word != null).join(' '),
  )

test('a standard doesn’t differ from itself, whatever the order of its alternatives', () => {
  assert.equal(said(template2023), [])
  assert.equal(said(withLevel('3', ({ alternatives }) => ({ alternatives: [...alternatives].reverse() }))), [])
})

test('a pass mark, equipment and the months of validity are said with both values', () => {
  const [theory, skill] = template2023.levels[1]?.components ?? []
  assert.ok(theory && skill)
  const after = withLevel('4', () => ({
    components: [
      { ...theory, pass: '70' },
      { ...skill, equipment: ['数控车床'] },
    ],
  }))
  assert.equal(said({ ...after, validMonths: 24 }), [
    'standard changed validMonths',
    'component 4 theory changed pass',
    'component 4 skill changed equipment',
  ])
  const [, found] = compareStandards(template2023, after)
  assert.equal(found?.fields, [{ field: 'equipment', before: [], after: ['数控车床'] }])
})

test('an alternative with other years was changed, one of another kind was added', () => {
  const after = withLevel('4', ({ alternatives: [, ...others] }) => ({
    alternatives: [
      { requirements: [{ kind: 'years', years: 6 }] },
      { requirements: [{ kind: 'title', rank: 'junior', years: 0 }] },
      ...others,
    ],
  }))
  assert.equal(said(after), ['alternative 4 changed requirements', 'alternative 4 added requirements'])
  assert.equal(said(template2023, after), ['alternative 4 removed requirements', 'alternative 4 changed requirements'])
})

test('levels and components that come and go', () => {
  const less = { ...template2023, levels: template2023.levels.slice(1) }
  assert.equal(said(less), ['level 5 removed'])
  assert.equal(said(template2023, less), ['level 5 added'])
  const noReview = withLevel('2', ({ components }) => ({ components: components.slice(0, 2) }))
  assert.equal(said(noReview), ['component 2 review removed'])
})

test.run()
