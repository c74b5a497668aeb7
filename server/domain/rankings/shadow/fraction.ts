/** A fraction; the denominator is positive. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export const whole = (n: bigint): Fraction => ({ over: n, under: 1n })
export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.under === b.under) return { over: a.over + b.over, under: a.under }
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under })
export const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under })
export const dividedBy = (a: Fraction, n: bigint): Fraction =>
  n < 0n ? { over: -a.over, under: -n * a.under } : { over: a.over, under: n * a.under }
export const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under
export const least = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a)
export const most = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? b : a)
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, whole(0n))
export const nothing = whole(0n)

/** "-1.25" as -125/100. */
export function read(text: string): Fraction {
  const [digits = '', decimals = ''] = text.split('.')
  const size = BigInt(digits.replace('-', '') + decimals)
  return { over: digits.startsWith('-') ? -size : size, under: 10n ** BigInt(decimals.length) }
}

/** To so many decimals, halves away from zero; null leaves it as it is. */
export function rounded(value: Fraction, decimals: number | null): Fraction {
  if (decimals === null) return value
  const unit = 10n ** BigInt(decimals)
  const size = (value.over < 0n ? -value.over : value.over) * unit
  const up = (size * 2n + value.under) / (value.under * 2n)
  return { over: value.over < 0n ? -up : up, under: unit }
}

/** As decimal text of four decimals at most, without zeros at the end. */
export function write(value: Fraction): string {
  const { over } = rounded(value, 4)
  const text = String(over < 0n ? -over : over).padStart(5, '0')
  const decimals = text.slice(-4).replace(/0+$/, '')
  return `${over < 0n ? '-' : ''}${text.slice(0, -4)}${decimals ? `.${decimals}` : ''}`
}
