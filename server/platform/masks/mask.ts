/** What stands for a sealed entry before its names are opened. */
export interface Disguise {
  readonly eventId: string
  /** The identifier that stands for the entry's own. */
  readonly alias: string
  /** The code that judges see. */
  readonly code: string
}

/** The disguises of sealed entries by the entries' own identifiers. */
export type Disguises = ReadonlyMap<string, Disguise>

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** What of a sealed entry is put in the place of each field that could lead to its name. */
const hidden: Readonly<Record<string, (code: string, field: unknown) => unknown>> = {
  name: (code) => code,
  entry: (code, field) => (typeof field === 'number' ? 0 : code),
  entryName: (code) => code,
  latinName: () => null,
  number: () => 0,
  entryNumber: () => 0,
  delegation: () => ({ id: nobody, code: '', name: '' }),
  delegationCode: () => '',
  delegationName: () => '',
  members: () => [],
  document: () => null,
  ticket: () => null,
  code: () => null,
}

/** The identifier of nothing: what an identifier that must not be used is read as. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * A value as those see it who must not know the names of sealed entries: their identifiers, wherever they stand, become
 * the aliases; an object that names such an entry by `id` or `entryId` loses its names and number to the code; and lists
 * of such entries are put in the order of their codes, for the order of numbers would tell the names. What names none of
 * them is given back as it is, the same object.
 */
export function disguise(value: unknown, by: Disguises): unknown {
  if (typeof value === 'string') return value.replace(UUIDS, (id) => by.get(id)?.alias ?? id)
  if (value === null || typeof value !== 'object' || value instanceof Date || ArrayBuffer.isView(value)) return value
  if (Array.isArray(value)) return inCodeOrder(value, by)
  return disguiseFields(value, by)
}

const UUID = new RegExp(UUIDS.source)

/** Whether an identifier stands anywhere in a value: what holds none is neither disguised nor read in another way. */
export function holdsId(value: unknown): boolean {
  if (typeof value === 'string') return value.length >= 36 && UUID.test(value)
  if (value === null || typeof value !== 'object' || value instanceof Date || ArrayBuffer.isView(value)) return false
  if (Array.isArray(value)) return value.some(holdsId)
  for (const key in value) if (holdsId(key) || holdsId((value as Record<string, unknown>)[key])) return true
  return false
}

function disguiseFields(value: object, by: Disguises): object {
  const own = value as Readonly<Record<string, unknown>>
  const sealed = sealedIn(own, by)
  const shown: Record<string, unknown> = {}
  let same = true
  for (const [key, field] of Object.entries(own)) {
    const hide = sealed && Object.hasOwn(hidden, key) ? hidden[key] : undefined
    const name = disguise(key, by) as string
    const seen = hide ? hide(sealed?.code ?? '', field) : disguise(field, by)
    shown[name] = seen
    same &&= name === key && seen === field
  }
  return same ? value : shown
}

function sealedIn(fields: Readonly<Record<string, unknown>>, by: Disguises): Disguise | undefined {
  const id = fields.entryId ?? fields.id
  return typeof id === 'string' ? by.get(id) : undefined
}

function inCodeOrder(values: readonly unknown[], by: Disguises): readonly unknown[] {
  const codes = values.map((value) => codeOf(value, by))
  const order = values.map((_, i) => i)
  if (codes.every((code) => code !== null)) {
    const ranks = values.map(rankIn)
    order.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || compare(codes[a] ?? '', codes[b] ?? ''))
  }
  const shown = order.map((i) => disguise(values[i], by))
  return shown.every((value, i) => value === values[i]) ? values : shown
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A ranking stays in its order; only those who share a rank are put in the order of their codes. */
const rankIn = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'rank' in value ? Number(value.rank) : 0

/** The code of the sealed entry that a list's item names; null where it is no such entry. */
function codeOf(value: unknown, by: Disguises): string | null {
  if (typeof value === 'string') return by.get(value)?.code ?? null
  if (typeof value !== 'object' || value === null) return null
  const named = 'name' in value || 'number' in value || 'rank' in value
  return named ? (sealedIn(value as Readonly<Record<string, unknown>>, by)?.code ?? null) : null
}

/** What was sent by somebody who knows the aliases alone: each becomes the entry's own identifier (`reading`). */
export function undisguise(value: unknown, reading: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return reading.get(value) ?? value
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
  if (Array.isArray(value)) return value.map((item) => undisguise(item, reading))
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, undisguise(field, reading)]))
}
