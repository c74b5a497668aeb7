/**
 * Exact marks. A `Points` value is a whole number of ten-thousandths of a point, so 1.25 points are 12500.
 * No binary fraction ever stands for a mark, a total or a comparison.
 */
export type Points = number & { readonly __unit: 'ten-thousandths of a point' }

const UNIT = 10_000
/** Up to here whole numbers are exact: the sum of nine thousand of the largest texts. */
const LARGEST = Number.MAX_SAFE_INTEGER
const FORM = /^([+-]?)(\d{1,8})(?:\.(\d{1,4}))?$/

export const zero = 0 as Points

/**
 * The largest figure that people may set (a mark, a weight, points off): five digits before the point, so that what is
 * multiplied and added up stays exact, and within what the database holds.
 */
export const largestFigure: Points = points('99999.9999')

/** Reads a plain decimal text such as "1.25"; null where it is no number of at most 8 digits and 4 decimals. */
export function parsePoints(text: string): Points | null {
  const found = FORM.exec(text.trim())
  if (!found) return null
  const [, sign, whole = '0', fraction = ''] = found
  const size = Number(whole) * UNIT + Number(fraction.padEnd(4, '0'))
  return (sign === '-' && size !== 0 ? -size : size) as Points
}

/** Like parsePoints, for texts that the program itself wrote. Throws RangeError. */
export function points(text: string): Points {
  const value = parsePoints(text)
  if (value === null) throw new RangeError(`not a number of points: ${text}`)
  return value
}

/** The shortest decimal text, with at least `decimals` digits after the point: 12500 gives "1.25". */
export function formatPoints(value: Points, decimals = 0): string {
  const size = Math.abs(value)
  const whole = Math.floor(size / UNIT)
  let fraction = String(size % UNIT)
    .padStart(4, '0')
    .replace(/0+$/, '')
  fraction = fraction.padEnd(decimals, '0')
  return `${value < 0 ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
}

/** The exact sum. */
export function sumPoints(values: Iterable<Points>): Points {
  let total = 0
  for (const value of values) total += value
  if (Math.abs(total) > LARGEST) throw new RangeError('a sum of points left the exact range')
  return total as Points
}

/** numerator / denominator as a whole number, halves away from zero ("half-up" for marks). */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('the denominator must be positive')
  const size = numerator < 0n ? -numerator : numerator
  const rounded = (2n * size + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

/** value x numerator / denominator, rounded half-up to `decimals` (0 to 4) digits after the point. */
export function scalePoints(value: Points, numerator: number, denominator: number, decimals: number): Points {
  const step = BigInt(10 ** (4 - decimals))
  const exact = BigInt(value) * BigInt(numerator)
  return Number(divideHalfUp(exact, BigInt(denominator) * step) * step) as Points
}

/** Rounds half-up to `decimals` (0 to 4) digits after the point. */
export function roundPoints(value: Points, decimals: number): Points {
  return scalePoints(value, 1, 1, decimals)
}
