import { DrizzleQueryError } from 'drizzle-orm/errors'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { databaseError, databaseTrouble } from './database-error.ts'

const coded = (code: string) => Object.assign(new Error(code), { code })
/** As drizzle throws it. */
const wrapped = (code: string) => new DrizzleQueryError('select 1', [], coded(code))

const troubles = {
  'database-away': [
    ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT', 'ECONNREFUSED', 'EPIPE'],
    ...['08006', '57P01', '57P03', '57014', '25P03', '53200', '53300', '58030'],
  ],
  'database-full': ['53100', 'ENOSPC'],
}

test('trouble of the database is told from what drizzle made of it, as from the bare error', () => {
  for (const [trouble, codes] of Object.entries(troubles))
    for (const code of codes) {
      assert.is(databaseTrouble(wrapped(code)), trouble, code)
      assert.is(databaseTrouble(coded(code)), trouble, code)
      assert.is(databaseTrouble(new Error('a command failed', { cause: wrapped(code) })), trouble, code)
    }
})

test('what is wrong with a query is no trouble, and other errors are none of the database', () => {
  for (const code of ['23505', '40001', '42601', '22P02']) {
    assert.is(databaseTrouble(wrapped(code)), null, code)
    assert.is(databaseError(wrapped(code))?.code, code)
  }
  for (const error of [coded('ENOENT_'), coded('FST_ERR'), new Error('no code'), 'a text', null, undefined]) {
    assert.is(databaseTrouble(error), null)
    assert.is(databaseError(error), null)
  }
})

test.run()
