const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d\d(?::\d\d)?)?$/
const DIGITS = /^(\d{4})(\d\d)(\d\d)$/

/**
 * A day of a table as YYYY-MM-DD: written with dashes, slashes, dots or 年月日, with or without a time of day, or as eight
 * digits. Null where it is none that there is; a number of days is one in the date cells of workbooks alone, which are read
 * as days before.
 */
export function readDay(text: string): string | null {
  const plain = text.normalize('NFKC').trim()
  const [, year = '', month = '', day = ''] = WRITTEN.exec(plain) ?? DIGITS.exec(plain) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const found = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(iso) ? iso : null
}
