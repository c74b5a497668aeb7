import { randomBytes } from 'node:crypto'

/** A master key by its number; the one with the highest number encrypts, the others still decrypt. */
export interface Key {
  readonly number: number
  readonly secret: Buffer
}

const SIZE = 32

/** A new key of random bytes. */
export const newKey = (number: number): Key => ({ number, secret: randomBytes(SIZE) })

/** A key as a line of a key file: its number, a colon, its 32 bytes as base64. */
export const keyLine = ({ number, secret }: Key): string => `${number}:${secret.toString('base64')}`

/**
 * Reads keys, one a line or between commas; blank lines and what follows # are left out. In the order of their numbers.
 * Throws a RangeError that says which one is wrong, never what it holds.
 */
export function parseKeys(text: string): Key[] {
  const lines = text
    .replace(/#.*$/gm, '')
    .split(/[\n,]/)
    .map((line) => line.trim())
  const keys = lines.filter((line) => line !== '').map(parseKey)
  if (keys.length === 0) throw new RangeError('there is no key')
  if (new Set(keys.map(({ number }) => number)).size < keys.length)
    throw new RangeError('two keys have the same number')
  return keys.sort((a, b) => a.number - b.number)
}

function parseKey(line: string, at: number): Key {
  const [, number, base64 = ''] = /^([1-9]\d{0,8}):([A-Za-z0-9+/]{43}=)$/.exec(line) ?? []
  if (!number) throw new RangeError(`key ${at + 1} in order is not a number, a colon and 32 bytes as base64`)
  return { number: Number(number), secret: Buffer.from(base64, 'base64') }
}
