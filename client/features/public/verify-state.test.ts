import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { FaultError, InvalidError, OfflineError, RefusedError } from '../../lib/http-errors.ts'
import { truthOf, truthOfError } from './verify-state.ts'

test('issued and corrected certificates are valid, the others are not', () => {
  assert.equal(
    (['issued', 'corrected', 'replaced', 'revoked'] as const).map((state) => truthOf({ state })),
    ['valid', 'corrected', 'replaced', 'revoked'],
  )
})

test('a code that is unknown or can be no code is unknown, not an error', () => {
  assert.is(truthOfError(new RefusedError('certificate-unknown', {}, 404)), 'unknown')
  assert.is(truthOfError(new InvalidError('code', 'maxLength')), 'unknown')
})

test('a certificate whose record was altered is called so', () => {
  assert.is(truthOfError(new RefusedError('certificate-altered', { number: 'TSA-2026-000001' }, 409)), 'altered')
})

test('a lost network or a fault says nothing of the certificate', () => {
  for (const error of [new OfflineError('offline'), new FaultError(null), new RefusedError('too-many-calls', {}, 429)])
    assert.is(truthOfError(error), null)
})

test.run()
