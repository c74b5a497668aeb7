import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findTraps } from './traps.ts'

const trapsOf = (name: string) => findTraps(readFileSync(`${import.meta.dirname}/fixtures/${name}.fixture.ts`, 'utf8'))

test('a sound file has no trap', () => {
  assert.equal(trapsOf('sound'), [])
  assert.equal(trapsOf('skipped'), [])
  assert.equal(trapsOf('no-uvu'), [])
})

test('a stray only is found', () => {
  assert.equal(trapsOf('only'), ['test.only hides the other tests'])
})

test('each suite must be run', () => {
  assert.equal(trapsOf('never-run'), ['other.run() is missing, so none of its tests run'])
})

test('no test comes after the run', () => {
  assert.equal(trapsOf('run-too-early'), ['tests after test.run() never run'])
})

test.run()
