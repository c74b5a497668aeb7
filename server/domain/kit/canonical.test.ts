import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Canonical, canonicalText } from '#domain/kit/canonical'

test('the order in which keys were set does not show', () => {
  assert.is(canonicalText({ b: 1, a: ['x', null, true] }), '{"a":["x",null,true],"b":1}')
  assert.is(canonicalText({ a: ['x', null, true], b: 1 }), '{"a":["x",null,true],"b":1}')
})

test('an absent value leaves no trace and a fraction has no text', () => {
  assert.is(canonicalText({ a: undefined, b: 2 }), '{"b":2}')
  assert.throws(() => canonicalText(0.5), /whole numbers/)
})

test('a canonical text reads back as the same value', () => {
  const value = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    node: fc.oneof(
      { depthSize: 'small' },
      tie('leaf'),
      fc.array(tie('node')),
      fc.dictionary(fc.string(), tie('node'), { noNullPrototype: true }),
    ),
  })).node
  fc.assert(
    fc.property(value, (v) => {
      const text = canonicalText(v as Canonical)
      return canonicalText(JSON.parse(text)) === text
    }),
  )
})

test.run()
