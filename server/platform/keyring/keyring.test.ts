import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addKey, createKeyFile, keysIn } from './key-file.ts'
import { Keyring } from './keyring.ts'
import { keyLine, newKey, parseKeys } from './keys.ts'

const keyring = () => new Keyring({ keys: [newKey(1)] })

test('what is sealed opens for its purpose and row alone', () => {
  const keys = keyring()
  const sealed = keys.seal('identity-number', 'row 1', '11010519491231002X')
  assert.is(keys.open('identity-number', 'row 1', sealed), '11010519491231002X')
  assert.not.ok(sealed.bytes.toString('latin1').includes('1949'))
  assert.throws(() => keys.open('identity-number', 'row 2', sealed))
  assert.throws(() => keys.open('contact-phone', 'row 1', sealed))
})

test('one changed bit is noticed, and so is a shortened tag', () => {
  const keys = keyring()
  const sealed = keys.seal('contact-phone', 'row', '13812345678')
  for (let at = 0; at < sealed.bytes.length; at++) {
    const bytes = Buffer.from(sealed.bytes)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    assert.throws(() => keys.open('contact-phone', 'row', { ...sealed, bytes }), undefined, `byte ${at}`)
  }
  assert.throws(() => keys.open('contact-phone', 'row', { ...sealed, bytes: sealed.bytes.subarray(0, -4) }))
})

test('the same text is never sealed alike, and always has the same index', () => {
  const keys = keyring()
  const seal = () => keys.seal('contact-phone', 'row', '13812345678').bytes.toString('hex')
  assert.is.not(seal(), seal())
  const index = keys.index('contact-phone', '13812345678')
  assert.ok(index.equals(keys.index('contact-phone', '13812345678')))
  assert.not.ok(index.equals(keys.index('identity-number', '13812345678')))
  assert.not.ok(index.equals(keyring().index('contact-phone', '13812345678')))
})

test('the newest key seals, older ones open, and a key that is not there is named', () => {
  const [first, second] = [newKey(1), newKey(2)]
  const [before, after] = [new Keyring({ keys: [first] }), new Keyring({ keys: [first, second] })]
  const sealed = before.seal('contact-phone', 'row', '13812345678')
  assert.is(after.open('contact-phone', 'row', sealed), '13812345678')
  assert.is(after.seal('contact-phone', 'row', '1').keyNumber, 2)
  assert.is(after.indexes('contact-phone', '1').length, 2)
  assert.ok(after.indexes('contact-phone', '1')[0]?.equals(before.index('contact-phone', '1')))
  assert.throws(
    () => before.open('contact-phone', 'row', after.seal('contact-phone', 'row', '1')),
    (error: Error) => error.message === 'key-unknown',
  )
})

test('a key file is its owner’s alone, and a key added to it is used at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-keys-'))
  try {
    const path = join(folder, 'keys')
    createKeyFile(path)
    if (process.platform !== 'win32') assert.is(statSync(path).mode & 0o777, 0o600)
    assert.throws(() => createKeyFile(path))
    const keys = new Keyring(keysIn(path))
    const sealed = keys.seal('contact-phone', 'row', '13812345678')
    assert.is(addKey(path), 2)
    if (process.platform !== 'win32') assert.is(statSync(path).mode & 0o777, 0o600)
    keys.refresh()
    assert.equal(keys.numbers, [1, 2])
    assert.is(keys.open('contact-phone', 'row', sealed), '13812345678')
    assert.is(parseKeys(readFileSync(path, 'utf8')).length, 2)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('keys that can’t be read are named by their place, never shown', () => {
  const [one, two] = [keyLine(newKey(1)), keyLine(newKey(2))]
  assert.equal(
    parseKeys(`# both\n${two}\n\n${one}`).map(({ number }) => number),
    [1, 2],
  )
  assert.is(parseKeys(`${one},${two}`).length, 2)
  const messageOf = (text: string) => {
    try {
      parseKeys(text)
    } catch (error) {
      return (error as Error).message
    }
    return null
  }
  assert.match(messageOf(`${one}\n2:short`) ?? '', /key 2 in order/)
  assert.not.ok(messageOf(`${one}\n2:short`)?.includes('short'))
  assert.match(messageOf(`${one}\n${one}`) ?? '', /same number/)
  assert.match(messageOf('# none') ?? '', /no key/)
})

test.run()
