import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { breachesOf, importsOf } from './import-rules.ts'

const breaks = (file: string, imported: string) => breachesOf(file, `import { x } from '${imported}'`).length > 0

test('every way of importing is seen', () => {
  const source = `import a from 'one'
import type {
  B,
} from '../two.ts'
import './three.css'
export { c } from "four"
const d = await import('five')
const text = "no import from 'six'"`
  assert.equal(importsOf(source), ['one', '../two.ts', './three.css', 'four', 'five'])
})

test('a domain is pure and looks to its left', () => {
  const file = 'server/domain/scoring/cell.ts'
  assert.not(breaks(file, '#domain/kit/points'))
  assert.not(breaks(file, './contract.ts'))
  assert.not(breaks(file, 'typebox'))
  assert.ok(breaks(file, '#domain/rankings/contract'))
  assert.ok(breaks(file, '../rankings/contract.ts'))
  for (const other of ['node:fs', 'drizzle-orm', '#db/client', 'fast-check', '../../platform/hash.ts'])
    assert.ok(breaks(file, other), other)
  assert.not(breaks('server/domain/scoring/cell.test.ts', 'fast-check'))
})

test('a feature imports features to its left alone', () => {
  const file = 'server/features/scoring/routes.ts'
  assert.not(breaks(file, '../sessions/queries.ts'))
  assert.not(breaks(file, './books.ts'))
  assert.not(breaks(file, '../../platform/execute.ts'))
  assert.ok(breaks(file, '../rankings/routes.ts'))
  assert.ok(breaks(file, '../../app.ts'))
  assert.not(breaks('server/features/scoring/routes.db.test.ts', '../../testing/with-app.ts'))
})

test('the platform knows no feature, db no platform, the client no server, and nobody the scripts', () => {
  assert.ok(breaks('server/platform/execute.ts', '../features/people/routes.ts'))
  assert.ok(breaks('server/platform/execute.ts', '#domain/scoring/cell'))
  assert.ok(breaks('db/client.ts', '../server/platform/hash.ts'))
  assert.not(breaks('db/schema/events.ts', '#domain/events/contract'))
  assert.ok(breaks('client/lib/http.ts', '../../server/platform/hash.ts'))
  assert.ok(breaks('client/lib/http.ts', 'node:fs'))
  assert.not(breaks('client/lib/http.ts', '#domain/kit/points'))
  assert.ok(breaks('server/main.ts', '../scripts/start.ts'))
  assert.not(breaks('scripts/start.ts', '../server/main.ts'))
})

test.run()
