import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { awardWords, bodies, daysWords, dayWords, figures, sentenceWords, titleWords } from './print-words.ts'
import { sheet } from './sheet-fixture.ts'

const { facts } = sheet
const participation = { ...facts, kind: 'participation', award: null, rank: null, total: null } as const

test('an award says which, for whom and in what, in both languages', () => {
  assert.equal(titleWords(facts), { zh: '获奖证书', en: 'Certificate of Award' })
  assert.equal(awardWords(facts.award), { zh: '金奖', en: 'Gold', colour: 'gold' })
  assert.equal(sentenceWords(facts), {
    zh: '代表重庆参加“网站技术”赛项比赛，荣获金奖，特发此证。',
    en: 'represented 重庆 in Web Technologies and was awarded the gold medal.',
  })
})

test('a participation speaks of no award, rank or total', () => {
  assert.equal(titleWords(participation), { zh: '参赛证书', en: 'Certificate of Participation' })
  assert.is(awardWords(participation.award), null)
  assert.equal(sentenceWords(participation), {
    zh: '代表重庆参加“网站技术”赛项比赛，特发此证。',
    en: 'represented 重庆 in Web Technologies.',
  })
  const labels = figures(participation, '2026-05-06').map(({ label }) => label.en)
  assert.equal(labels, ['Held', 'Issued'])
})

test('a member of a team is certified with its name', () => {
  assert.equal(sentenceWords({ ...facts, team: { name: '重庆一队', latinName: 'Chongqing One' } }), {
    zh: '作为“重庆一队”队员，代表重庆参加“网站技术”赛项比赛，荣获金奖，特发此证。',
    en: 'represented 重庆 in Web Technologies as a member of Chongqing One and was awarded the gold medal.',
  })
})

test('a discipline without an English name keeps its own', () => {
  const discipline = { ...facts.discipline, latinName: null }
  assert.is(sentenceWords({ ...participation, discipline }).en, 'represented 重庆 in 网站技术.')
})

test('the foot tells rank, total, days, place and organiser', () => {
  const shown = [...figures(facts, '2026-05-06'), ...bodies(facts)].map(({ label, value }) => [label.en, value])
  assert.equal(shown, [
    ['Rank', '1'],
    ['Total', '97.50'],
    ['Held', '2026年5月4日至6日'],
    ['Issued', '2026年5月6日'],
    ['Place', '重庆国际博览中心'],
    ['Awarded by', '重庆市人力资源和社会保障局'],
  ])
})

test('a day is written as each language writes it', () => {
  assert.equal(dayWords('2026-12-01'), { zh: '2026年12月1日', en: '1 December 2026' })
})

test('days that share a month or a year say it once', () => {
  assert.equal(daysWords('2026-05-04', '2026-05-04'), dayWords('2026-05-04'))
  assert.equal(daysWords('2026-05-04', '2026-05-06'), { zh: '2026年5月4日至6日', en: '4–6 May 2026' })
  assert.equal(daysWords('2026-05-30', '2026-06-02'), { zh: '2026年5月30日至6月2日', en: '30 May – 2 June 2026' })
  assert.equal(daysWords('2026-12-30', '2027-01-02'), {
    zh: '2026年12月30日至2027年1月2日',
    en: '30 December 2026 – 2 January 2027',
  })
})

test.run()
