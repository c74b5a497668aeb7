import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { read, type TopicMessage } from './live-reading.ts'

const topic = 'ranking:1:public'
const ev = (v: number): TopicMessage => ({ type: 'ev', topic, v, data: { set: { a: v } } })
const snap = (v: number): TopicMessage => ({ type: 'snap', topic, v, data: { head: null, rows: { a: v } } })

test('a snapshot replaces everything, whatever was shown', () => {
  for (const v of [null, 3, 9]) {
    assert.equal(read(v, snap(5)), { do: 'replace', v: 5, snapshot: { head: null, rows: { a: 5 } } })
  }
})

test('the next version is applied', () => {
  assert.equal(read(5, ev(6)), { do: 'change', v: 6, change: { set: { a: 6 } } })
})

test('a gap asks for a snapshot', () => {
  assert.equal(read(5, ev(7)), { do: 'ask-again' })
})

test('a repeat and a late message are left out', () => {
  assert.equal(read(5, ev(5)), { do: 'nothing' })
  assert.equal(read(5, ev(2)), { do: 'nothing' })
})

test('a change before its snapshot is left out', () => {
  assert.equal(read(null, ev(6)), { do: 'nothing' })
})

test('a resync asks for a snapshot and a refusal gives the topic up', () => {
  assert.equal(read(5, { type: 'resync', topic }), { do: 'ask-again' })
  assert.equal(read(null, { type: 'refused', topic, code: 'not-allowed' }), { do: 'give-up', code: 'not-allowed' })
})

test('messages lost, repeated and shuffled never leave a wrong state: it is the truth at its version, or a snapshot is due', () => {
  // The truth at version v is the sum of 1 to v; a change adds its own number.
  const truth = (v: number) => (v * (v + 1)) / 2
  for (let seed = 1; seed <= 200; seed++) {
    let random = seed
    const chance = () => {
      random = (random * 48271) % 2147483647
      return random / 2147483647
    }
    const messages = Array.from({ length: 30 }, (_, index) => index + 1)
      .flatMap((v) => (chance() < 0.15 ? [] : chance() < 0.15 ? [v, v] : [v]))
      .sort((a, b) => a + 2 * chance() - (b + 2 * chance()))
    let v: number | null = 0
    let sum = 0
    for (const version of messages) {
      const reading = read(v, ev(version))
      if (reading.do === 'ask-again') v = null
      if (reading.do === 'change') {
        v = reading.v
        sum += version
      }
      if (v !== null) assert.is(sum, truth(v))
    }
  }
})

test.run()
