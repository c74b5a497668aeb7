import { type Chance, pick } from './pick.ts'

const ID = /^[0-9a-f]{8}-/

/** Texts that have broken programs: what databases, calendars and numbers can't hold, and other spellings. */
export const nastyTexts = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udc00y',
    '\u202e\u200b',
    '\ufeff',
    '％００',
    "'; --",
    '__proto__',
    'constructor',
  ],
  ...['2016-12-31T23:59:60Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2026-02-30T00:00:00Z'],
  ...['2026-05-04T24:00:00Z', '0000-01-01', '0001-01-01', '9999-12-31', '1900-01-01', '2999-12-31', '2026-02-30'],
  ...['99999999.9999', '-99999999.9999', '0.0001', '-0', '1e308', 'NaN', '１２', '8', '999999', '2147483648'],
  ...['{}', '../../etc/passwd', '%00', '<b>', '👩‍🔧'.repeat(40), '\u0301'.repeat(200), 'x'.repeat(20_000)],
]

const nastyValues: readonly unknown[] = [
  ...[null, true, false, [], {}, [[]], [null], { toString: 1 }, { length: -1 }],
  ...[0, -0, -1, 1, 1.5, 0.1, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 31 - 1, -(2 ** 31), 2 ** 53, 2 ** 63],
]

/** Spellings that PostgreSQL would take for the same identifier, and some that it wouldn't. */
const spellings: readonly ((id: string) => string)[] = [
  (id) => id.toUpperCase(),
  (id) => `urn:uuid:${id}`,
  (id) => `{${id}}`,
  (id) => id.replaceAll('-', ''),
  (id) => id.replace(/^(.{8})-(.)/, '$1$2-'),
  (id) => ` ${id}`,
  (id) => id.slice(1),
]

/** A value with something nasty at one of its places, chosen by chance. */
export function spoil(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value) && value.length > 0 && chance() < 0.8) return spoilList(value, chance)
  if (isFields(value) && chance() < 0.95) return spoilFields(value, chance)
  return nastyFor(value, chance)
}

/** A nasty text in place of one; of an identifier often another spelling. */
export function nastyText(text: string, chance: Chance): string {
  if (ID.test(text) && chance() < 0.5) return pick(spellings, chance)(text)
  return chance() < 0.3 ? text + pick(nastyTexts, chance) : pick(nastyTexts, chance)
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0

function spoilFields(fields: Record<string, unknown>, chance: Chance): unknown {
  const name = pick(Object.keys(fields), chance)
  if (chance() < 0.08) return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name))
  return { ...fields, [name]: spoil(fields[name], chance) }
}

function spoilList(list: readonly unknown[], chance: Chance): unknown {
  const place = Math.floor(chance() * list.length)
  if (chance() < 0.3) return [...list, list[place]]
  if (chance() < 0.1) return Array.from({ length: 300 }, () => list[place])
  return list.map((item, i) => (i === place ? spoil(item, chance) : item))
}

function nastyFor(value: unknown, chance: Chance): unknown {
  if (typeof value === 'string' && chance() < 0.85) return nastyText(value, chance)
  return chance() < 0.6 ? pick(nastyValues, chance) : pick(nastyTexts, chance)
}
