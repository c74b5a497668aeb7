/** How the numbers of a series of certificates are written. */
export interface NumberSeries {
  readonly prefix: string
  /** Digits of the serial number within its year. */
  readonly digits: number
}

/** The series of everything that a competition issues. */
export const competitionSeries: NumberSeries = { prefix: 'TSA', digits: 6 }

/** The number of a year's n-th certificate, counted from 1: TSA-2026-000017. Throws RangeError when the year is full. */
export function certificateNumber({ prefix, digits }: NumberSeries, year: number, serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1 || serial >= 10 ** digits) throw new RangeError('no such serial')
  return `${prefix}-${String(year).padStart(4, '0')}-${String(serial).padStart(digits, '0')}`
}

/** Whether a text has the form of a series' numbers. Verify codes never have it: they are 22 characters long. */
export function isNumberOf({ prefix, digits }: NumberSeries, text: string): boolean {
  const [series, year = '', serial = '', ...more] = text.split('-')
  return series === prefix && /^\d{4}$/.test(year) && /^\d+$/.test(serial) && serial.length === digits && !more.length
}

/** The year whose numbers are used on a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4))
