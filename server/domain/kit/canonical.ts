/** Values that have one written form: what JSON can say, without fractions. */
export type Canonical =
  | null
  | boolean
  | number
  | string
  | readonly Canonical[]
  | { readonly [key: string]: Canonical | undefined }

/**
 * The one text of a value: JSON with sorted keys and no spaces, in the form of RFC 8785 for strings, whole
 * numbers, booleans and null. Throws TypeError on a fraction or anything else that has no single written form.
 */
export function canonicalText(value: Canonical): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('only whole numbers have a canonical text')
    return String(value)
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalText(item)).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`no canonical text for ${typeof value}`)
  const entries = Object.entries(value as { [key: string]: Canonical | undefined })
    .filter((entry): entry is [string, Canonical] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`).join(',')}}`
}
