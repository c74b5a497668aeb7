import type { Points } from '#domain/kit/points'
import { largestFigure } from '#domain/kit/points'
import type { Cell } from '../../../platform/spreadsheet/grid.ts'

/** What a cell says of a mark: the mark, or why there is none. `text` is what the cell has. */
export interface MarkReading {
  readonly mark: Points | null
  readonly problem: 'mark-not-a-number' | 'mark-not-calculated' | 'mark-too-fine' | 'mark-too-large' | null
  readonly text: string
}

const FORM = /^([+-]?)(\d{0,20})(?:[.,](\d{0,30}))?(?:E([+-]?\d{1,2}))?$/i

/**
 * The mark in a cell, exactly. A spreadsheet stores binary fractions, so that 0.3 may stand in the file as
 * 0.30000000000000004 or 0.05 as 5.0000000000000003E-2: what is nearer than a billionth to 4 decimals is those 4
 * decimals; anything else beyond 4 decimals is `mark-too-fine`. A decimal comma in a text is a decimal point.
 */
export function readMark(cell: Cell): MarkReading {
  const text = cell.text.trim()
  const without = (problem: MarkReading['problem']): MarkReading => ({ mark: null, problem, text })
  if (cell.kind === 'pending') return without('mark-not-calculated')
  const found = cell.kind === 'error' || cell.kind === 'boolean' ? null : FORM.exec(text.replace(/\s/g, ''))
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found ?? []
  if (whole + fraction === '') return without('mark-not-a-number')
  const units = unitsOf(BigInt(whole + fraction), 4 + Number(exponent) - fraction.length)
  if (units === null) return without('mark-too-fine')
  if (units > BigInt(largestFigure)) return without('mark-too-large')
  const size = Number(units)
  return { mark: (sign === '-' && size !== 0 ? -size : size) as Points, problem: null, text }
}

/** digits x 10^shift as a whole number, forgiving a rest of less than 0.00001; null for any larger rest. */
function unitsOf(digits: bigint, shift: number): bigint | null {
  if (shift >= 0) return digits * 10n ** BigInt(shift)
  const divisor = 10n ** BigInt(-shift)
  const units = (2n * digits + divisor) / (2n * divisor)
  const rest = digits - units * divisor
  return (rest < 0n ? -rest : rest) * 100_000n < divisor ? units : null
}
