import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { lawDays } from './law-days.ts'

const named = (year: number, name: string) =>
  [...lawDays(year)].flatMap(([day, own]) => (own === name ? [day.slice(5)] : []))

test('the holidays of the law are those of the published arrangements', () => {
  // The notices of the State Council for 2025 and 2026 name each festival's own days.
  assert.equal(named(2025, '春节'), ['01-28', '01-29', '01-30', '01-31'])
  assert.equal(named(2025, '清明节'), ['04-04'])
  assert.equal(named(2025, '端午节'), ['05-31'])
  assert.equal(named(2025, '中秋节'), ['10-06'])
  assert.equal(named(2026, '春节'), ['02-16', '02-17', '02-18', '02-19'])
  assert.equal(named(2026, '清明节'), ['04-05'])
  assert.equal(named(2026, '端午节'), ['06-19'])
  assert.equal(named(2026, '中秋节'), ['09-25'])
  assert.equal(named(2026, '国庆节'), ['10-01', '10-02', '10-03'])
})

test('the spring festival of 2027 is from 5 to 8 February; two festivals on one day leave one holiday', () => {
  assert.equal(named(2027, '春节'), ['02-05', '02-06', '02-07', '02-08'])
  assert.is(lawDays(2027).size, 13)
  // In 2028 the Mid-Autumn Festival is on 3 October.
  assert.is(lawDays(2028).size, 12)
})

test('every year of the rule has its holidays in that year, and none before it', () => {
  for (let year = 2025; year <= 2099; year += 1) {
    const days = [...lawDays(year).keys()]
    assert.ok(days.length >= 12 && days.length <= 13, String(year))
    for (const day of days) assert.match(day, new RegExp(`^${year}-\\d\\d-\\d\\d$`))
    assert.match(named(year, '清明节')[0] ?? '', /^04-0[3-6]$/)
    assert.is(named(year, '春节').length, 4)
  }
  assert.is(lawDays(2024).size, 0)
})

test.run()
