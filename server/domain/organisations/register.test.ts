import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Known, standingOf, tidyOrganisation, whyNotRegister, whyNotTouch } from './register.ts'

const given = tidyOrganisation({
  kind: 'social',
  name: ' 重庆精工职业培训学校 ',
  latinName: ' ',
  creditCode: '91350100 m000100y43',
  areaCode: '500107',
  address: '科学大道 1 号',
  ministryNumber: '0000',
  provinceNumber: '000017',
})

const other: Known = { ...given, id: 'b', name: '另一家', creditCode: '9144030071526726XG', provinceNumber: '000018' }
const isArea = (code: string) => code === '500107'

test('an organisation is kept tidied', () => {
  assert.equal([given.name, given.latinName, given.creditCode], ['重庆精工职业培训学校', null, '91350100M000100Y43'])
})

test('code, division and numbers are each its own', () => {
  const why = (more: object, known: readonly Known[] = [other], id: string | null = null) =>
    whyNotRegister({ ...given, ...more }, known, isArea, id)
  assert.is(why({}), null)
  assert.is(why({ creditCode: '91350100M000100Y44' })?.code, 'credit-code-check')
  assert.equal(why({ areaCode: '500199' }), { code: 'area-unknown', facts: { area: '500199' } })
  assert.equal(why({ creditCode: other.creditCode }), {
    code: 'organisation-code-taken',
    facts: { code: other.creditCode, name: '另一家' },
  })
  assert.equal(why({ provinceNumber: '000018' }), {
    code: 'organisation-number-taken',
    facts: { number: '0000-000018', name: '另一家' },
  })
  assert.is(why({ provinceNumber: '000018', kind: 'school' }), null, 'another kind counts by itself')
  assert.is(why({ provinceNumber: '000018' }, [other], 'b'), null, 'its own number is its own')
})

test('a closed one is not touched, and how one stands is the most urgent that is true of it', () => {
  assert.is(whyNotTouch({ name: 'A', closedAt: new Date() })?.code, 'organisation-closed')
  assert.is(whyNotTouch({ name: 'A', closedAt: null }), null)
  const of = { closed: false, waiting: 0, suspended: 0, granted: 0 }
  assert.equal(
    [
      of,
      { ...of, granted: 2 },
      { ...of, granted: 2, suspended: 1 },
      { ...of, waiting: 1, suspended: 1 },
      { ...of, closed: true },
    ].map(standingOf),
    ['none', 'accredited', 'suspended', 'waiting', 'closed'],
  )
})

test.run()
