/** An exact fraction; the denominator is positive. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

export const nothing: Fraction = { n: 0n, d: 1n }

/** Reads a decimal text of any length. */
export function fraction(text: string): Fraction {
  const [whole = '0', digits = ''] = text.split('.')
  return { n: BigInt(whole + digits), d: 10n ** BigInt(digits.length) }
}

export const ratio = (n: bigint, d: bigint): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d })
export const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d })
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d })
export const over = (a: Fraction, b: Fraction): Fraction => ratio(a.n * b.d, a.d * b.n)
export const isMore = (a: Fraction, b: Fraction): boolean => a.n * b.d > b.n * a.d
export const larger = (a: Fraction, b: Fraction): Fraction => (isMore(a, b) ? a : b)
export const smaller = (a: Fraction, b: Fraction): Fraction => (isMore(a, b) ? b : a)
export const isEqual = (a: Fraction, b: Fraction): boolean => a.n * b.d === b.n * a.d
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, nothing)

/** Rounded half-up, away from zero, to so many decimals; as it is where they are null. */
export function rounded(value: Fraction, decimals: number | null): Fraction {
  if (decimals === null) return value
  const scale = 10n ** BigInt(decimals)
  const size = (value.n < 0n ? -value.n : value.n) * scale
  const whole = size / value.d
  const up = (size - whole * value.d) * 2n >= value.d ? whole + 1n : whole
  return { n: value.n < 0n ? -up : up, d: scale }
}
