import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cleanStandard } from './clean-standard.ts'
import type { ComponentRule, LevelRule } from './standard.ts'
import { standardProblems, whyNotContent } from './standard-problems.ts'
import { specialTemplate, template2023 } from './template-2023.ts'

const [theory] = template2023.levels[0]?.components ?? []
const rule = (own: Partial<LevelRule>): LevelRule => ({ ...(template2023.levels[0] as LevelRule), ...own })
const found = (...levels: LevelRule[]) =>
  standardProblems('skill-level', { levels, validMonths: 12 }).map(({ code, where }) => `${where} ${code}`)
const component = (own: Partial<ComponentRule>): ComponentRule => ({ ...(theory as ComponentRule), ...own })

test('both templates are sound, each for its own kind', () => {
  assert.equal(standardProblems('skill-level', template2023), [])
  assert.equal(standardProblems('special-ability', specialTemplate), [])
  assert.is(whyNotContent('special-ability', template2023)?.code, 'standard-level-kind')
  assert.is(whyNotContent('qualification', specialTemplate)?.code, 'standard-level-kind')
})

test('every problem leads to its field', () => {
  assert.equal(found(), ['/levels standard-levels-missing'])
  assert.equal(found(rule({}), rule({})), ['/levels/1/level standard-level-twice'])
  assert.equal(found(rule({ components: [], alternatives: [] })), [
    '/levels/0/components standard-components-missing',
    '/levels/0/alternatives standard-conditions-missing',
  ])
  assert.equal(found(rule({ components: [component({}), component({ pass: '100.5' })] })), [
    '/levels/0/components/1/component standard-component-twice',
    '/levels/0/components/1/pass standard-pass-impossible',
  ])
  assert.equal(found(rule({ alternatives: [{ requirements: [] }] })), [
    '/levels/0/alternatives/0 standard-alternative-empty',
  ])
})

test('what is doubtful is said and doesn’t keep the standard from being saved', () => {
  const years = { kind: 'years', years: 3 } as const
  const own = { kind: 'level', level: '5', years: 3 } as const
  const doubtful = rule({
    level: '5',
    alternatives: [{ requirements: [years, own] }, { requirements: [own, years] }],
  })
  assert.equal(found(doubtful), [
    '/levels/0/alternatives/0/requirements/1 standard-requirement-level',
    '/levels/0/alternatives/1 standard-alternative-twice',
    '/levels/0/alternatives/1/requirements/0 standard-requirement-level',
  ])
  assert.is(whyNotContent('skill-level', { levels: [doubtful], validMonths: 12 }), null)
})

test('a standard is kept with figures in one form, and each piece of equipment once', () => {
  const given = component({
    maximum: '100.00',
    pass: '060.5',
    equipment: [' 数控车床 ', '数控车床', ' ', 'Ｌａｔｈｅ'],
  })
  const { levels } = cleanStandard({ levels: [rule({ components: [given] })], validMonths: 12 })
  const [kept] = levels[0]?.components ?? []
  assert.equal([kept?.maximum, kept?.pass, kept?.equipment], ['100', '60.5', ['数控车床', 'Lathe']])
})

test.run()
