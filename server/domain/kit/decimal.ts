/** The digits of a number that spreadsheets keep: what lies behind them in a file is the noise of a binary fraction. */
const KEPT = 15

const FORM = /^([+-]?)(\d*)(?:\.(\d*))?(?:E([+-]?\d{1,3}))?$/i

/**
 * A number as spreadsheets show it, in plain digits: "5.0000000000000003E-2" is "0.05". Of its digits the first fifteen count,
 * rounded half-up; all is done on the text, so that nothing passes through a binary float. `shift` moves the point to the
 * right. Null where the text is no number.
 */
export function decimalOf(text: string, shift = 0): string | null {
  const [whole, sign = '', integer = '', fraction = '', exponent = '0'] = FORM.exec(text.trim()) ?? []
  const all = `${integer}${fraction}`
  if (whole === undefined || all === '') return null
  const digits = all.replace(/^0+/, '')
  if (digits === '') return '0'
  const kept = BigInt(digits.slice(0, KEPT)) + (Number(digits.charAt(KEPT)) >= 5 ? 1n : 0n)
  const dropped = Math.max(digits.length - KEPT, 0)
  const size = pointed(String(kept), Number(exponent) + shift - fraction.length + dropped)
  return sign === '-' ? `-${size}` : size
}

/** Digits x 10^exponent, without zeros that say nothing. */
function pointed(digits: string, exponent: number): string {
  if (exponent >= 0) return digits + '0'.repeat(exponent)
  const padded = digits.padStart(1 - exponent, '0')
  const fraction = padded.slice(exponent).replace(/0+$/, '')
  const whole = padded.slice(0, exponent)
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** Whether a number, as `decimalOf` gives it, has more digits before its point than spreadsheets keep: the last ones are lost. */
export const isRounded = (decimal: string): boolean => /^-?\d{16}/.test(decimal)
