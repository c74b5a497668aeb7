import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { areas, wordsOf } from './areas.ts'
import { formatBytes, formatDate, formatDateTime, formatNumber, formatPercent, formatTime } from './format.ts'
import { loadText, setLocale, t } from './index.ts'
import { chooseLocale } from './locale.ts'
import { fieldErrorText, refusalText } from './refusal.ts'
import { resolve } from './resolve.ts'

const inEach = async (check: () => [zh: string, en: string, got: string][]) => {
  for (const locale of ['zh', 'en'] as const) {
    await setLocale(locale)
    for (const [zh, en, got] of check()) assert.is(got, locale === 'zh' ? zh : en)
  }
}

test('the locale is the one kept, else the first language that we speak, else Chinese', () => {
  assert.is(chooseLocale('en', ['zh-CN']), 'en')
  assert.is(chooseLocale(null, ['fr', 'en-US', 'zh']), 'en')
  assert.is(chooseLocale('xx', ['zh-TW']), 'zh')
  assert.is(chooseLocale(null, ['de']), 'zh')
})

test('parameters are filled, an English word follows its count, and a missing one stays in sight', () => {
  assert.is(resolve('{{ n }} {{ n|mark|marks }}', { n: 1 }), '1 mark')
  assert.is(resolve('{{ n }} {{ n|mark|marks }}', { n: 0 }), '0 marks')
  assert.is(resolve('hello {{ name }}'), 'hello name')
  assert.is(resolve('{{ name }}', { name: '$& {{ n }}' }), '$& {{ n }}')
})

test('every text has the same parameters in both languages, and none is empty', async () => {
  const namesIn = (text: string) => [...new Set([...text.matchAll(/\{\{ (\w+)/g)].map((found) => found[1]))].sort()
  for (const area of areas) {
    const zh = await wordsOf(area, 'zh')
    const en = await wordsOf(area, 'en')
    assert.ok(Object.keys(zh).length > 0, area)
    assert.equal(Object.keys(en).sort(), Object.keys(zh).sort(), area)
    for (const [key, text] of Object.entries(zh)) {
      assert.ok(text && en[key], `${area}.${key} is empty`)
      assert.equal(namesIn(en[key] ?? ''), namesIn(text), `${area}.${key}`)
    }
  }
})

test('texts follow the language', async () => {
  await loadText('common', 'refusals')
  await inEach(() => [
    ['取消', 'Cancel', t('common.cancel')],
    ['共 2 条', '2 rows', t('common.rowCount', { n: 2 })],
  ])
})

test('a refusal is worded by its code, an unknown one names it, and a fact that is null is a dash', async () => {
  await inEach(() => [
    ['请先登录', 'Please sign in first', refusalText({ code: 'not-signed-in', facts: {} })],
    ['操作被拒绝（no-such）', 'This was refused (no-such)', refusalText({ code: 'no-such', facts: { a: null } })],
    ['内容太短', 'Too short', fieldErrorText('minLength')],
    ['请检查此项', 'Please check this', fieldErrorText('unheard-of')],
  ])
})

test('a calendar day stays the same day in every time zone', async () => {
  await inEach(() => [['2026年1月1日', '1 Jan 2026', formatDate('2026-01-01')]])
})

test('times are the city’s and have 24 hours, and numbers their grouping', async () => {
  const at = new Date('2026-11-22T16:05:00Z')
  await inEach(() => [
    ['00:05', '00:05', formatTime(at)],
    ['2026年11月23日 00:05', '23 Nov 2026, 00:05', formatDateTime(at)],
    ['12,345', '12,345', formatNumber(12345)],
    ['62%', '62%', formatPercent(0.62)],
    ['48 kB', '48 kB', formatBytes(48_200)],
    ['1.5 MB', '1.5 MB', formatBytes(1_500_000)],
  ])
})

test.run()
