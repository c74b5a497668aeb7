import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { specialTemplate, template2023 } from '#domain/standards/template-2023'
import { freeLevels, freshLevel, putLevel, withComponent, withLevel, withRequirement } from './draft-edits.ts'
import { alternativesOf, contentOf, draftOf, draftProblems, levelPlace } from './standard-draft.ts'

const draft = draftOf(template2023)
const problems = (one: typeof draft) => draftProblems('skill-level', one).map(({ where, code }) => `${where} ${code}`)

test('a standard that is drafted and not changed says the same', () => {
  assert.equal(contentOf(draft), template2023)
  assert.equal(contentOf(draftOf(specialTemplate)), specialTemplate)
  assert.equal(problems(draft), [])
})

test('what can’t be read is said first, at its field', () => {
  const [rule] = draft.levels
  assert.ok(rule)
  const broken = withLevel({ ...draft, validMonths: '一年' }, 0, {
    components: withComponent(rule, 1, { minutes: '', pass: '60,5' }),
    alternatives: withRequirement(rule, [0, 0], { years: '0' }),
  })
  assert.equal(problems(broken), [
    '/validMonths standard-figure-wrong',
    '/levels/0/components/1/minutes standard-figure-missing',
    '/levels/0/components/1/pass standard-points-wrong',
    '/levels/0/alternatives/0/requirements/0/years standard-figure-wrong',
  ])
  assert.equal(['/validMonths', '/levels/2/alternatives'].map(levelPlace), [null, 2])
})

test('a certificate asks for no years where none are typed', () => {
  const [, rule] = draft.levels
  assert.ok(rule)
  const years = (text: string | null) => {
    const [, way] = alternativesOf({ ...rule, alternatives: withRequirement(rule, [1, 0], { years: text }) })
    return way?.requirements
  }
  assert.equal(years(null), [{ kind: 'level', level: '5', years: 0 }])
  assert.equal(years('4'), [{ kind: 'level', level: '5', years: 4 }])
})

test('a level is put at its place on the ladder, instead of its own', () => {
  const names = (one: typeof draft) => one.levels.map(({ level }) => level).join(' ')
  assert.is(names(putLevel(draft, freshLevel('apprentice')).draft), 'apprentice 5 4 3 2 1')
  assert.is(putLevel(draft, freshLevel('chief')).at, 5)
  const again = putLevel(draft, { ...freshLevel('4'), alternatives: [] })
  assert.equal([names(again.draft), again.at], ['5 4 3 2 1', 1])
  assert.equal(freeLevels(draft), ['apprentice', 'special', 'chief'])
})

test.run()
