import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultRankingRules, type RankingRules, usualScale, whyNotRankingRules } from '#domain/events/ranking-rules'
import { completeRuleSet, defaultRuleSet } from '#domain/events/rule-set'

const why = (change: Partial<RankingRules>, modules: string[] | null = ['A', 'B']) =>
  whyNotRankingRules({ ...defaultRankingRules, ...change }, modules)?.code ?? null
const medals = (change: Partial<RankingRules['medals']>) => ({ ...defaultRankingRules.medals, ...change })

test('rules that were stored with bare counts of medals are read with their places, and the rest by default', () => {
  const stored = { version: 3, panelSize: 5, medals: { gold: 2, silver: 3, bronze: 4 } }
  const read = completeRuleSet(stored)
  assert.equal(read.ranking, { ...defaultRankingRules, medals: medals({ gold: 2, silver: 3, bronze: 4 }) })
  assert.equal([read.version, read.panelSize, read.judgementSpread], [3, 5, 1])
  assert.not('medals' in read)
  assert.equal(completeRuleSet({}), defaultRuleSet)
  assert.equal(completeRuleSet(defaultRuleSet), defaultRuleSet)
})

test('medals by scale and medallions need the common scale', () => {
  assert.is(why({}), null)
  assert.is(why({ medals: medals({ by: 'scale' }) }), 'scale-missing')
  assert.is(why({ medallion: true }), 'scale-missing')
  assert.is(why({ scale: usualScale, medallion: true, medals: medals({ by: 'scale' }) }), null)
})

test('a scale has its centre within its bounds, and a spread', () => {
  assert.is(why({ scale: { ...usualScale, most: 699 } }), 'centre-out-of-bounds')
  assert.is(why({ scale: { ...usualScale, least: 701 } }), 'centre-out-of-bounds')
  assert.is(why({ scale: { ...usualScale, spread: '0.0' } }), 'spread-zero')
  assert.is(why({ scale: { ...usualScale, spread: '99999999' } }), 'spread-large')
})

test('shares come to 100 per cent at most, and only modules of the scheme break ties', () => {
  assert.is(why({ medals: medals({ by: 'share', gold: 10, silver: 20, bronze: 30 }) }), null)
  assert.is(why({ medals: medals({ by: 'share', gold: 40, silver: 40, bronze: 21 }) }), 'shares-over-hundred')
  assert.is(why({ ties: ['B', 'A'] }), null)
  assert.is(why({ ties: ['B', 'C'] }), 'tie-module-unknown')
  assert.is(why({ ties: ['C'] }, null), null)
})

test.run()
