import { decimalOf } from '#domain/kit/decimal'
import type { Cell } from './grid.ts'
import type { NumberFormat } from './number-format.ts'
import { XmlFault } from './xml.ts'

/** What a workbook keeps once for all of its cells. */
export interface WorkbookParts {
  /** The texts that cells of type "s" name by their place. */
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  /** Whether days are counted from 1904, the habit of Excel on a Mac. */
  readonly from1904: boolean
}

/** A cell as it stands in a sheet: its type, the texts of `v` and `is`, and what else it says of itself. */
export interface RawCell {
  readonly type: string
  readonly style: number
  readonly value: string
  readonly inline: string
  readonly hasValue: boolean
  readonly hasFormula: boolean
}

/** What a cell holds, by its type and its number format; null where that is nothing. */
export function cellOf(raw: RawCell, parts: WorkbookParts): Cell | null {
  const { type, value } = raw
  if (raw.hasFormula && !raw.hasValue && type !== 'inlineStr') return { kind: 'pending', text: '' }
  if (type === 'inlineStr') return textCell(raw.inline || value)
  if (value.trim() === '') return null
  if (type === 's') return textCell(sharedString(value, parts.strings))
  if (type === 'b') return { kind: 'boolean', text: value.trim() === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'e') return { kind: 'error', text: value.trim() }
  if (type === 'd') return isoCell(value.trim())
  return type === 'n' ? numberCell(value.trim(), raw.style, parts) : textCell(value)
}

function textCell(written: string): Cell | null {
  const text = unescapeText(written)
  return text.trim() === '' ? null : { kind: 'text', text }
}

/** Workbooks write some characters of a text as "_x000D_", and "_x005F_" for the stroke before what only looks so. */
function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function sharedString(value: string, strings: readonly string[]): string {
  const text = strings[Number(value)]
  if (text === undefined) throw new XmlFault('a text that the workbook does not have')
  return text
}

/** A day or a time in the spelling of ISO 8601, which some programs write. */
function isoCell(value: string): Cell {
  const [, day, clock = ''] =
    /^(\d{4}-\d\d-\d\d)?T?(\d\d:\d\d(?::\d\d)?)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/.exec(value) ?? []
  const hours = clock.replace(/^(\d\d:\d\d):00$/, '$1')
  if (day) return { kind: 'day', text: hours === '' || hours === '00:00' ? day : `${day} ${hours}` }
  return hours === '' ? { kind: 'text', text: value } : { kind: 'time', text: hours }
}

function numberCell(value: string, style: number, { formats, from1904 }: WorkbookParts): Cell {
  const decimal = decimalOf(value)
  if (decimal === null) return { kind: 'text', text: value }
  const format = formats[style]
  const number: Cell = { kind: 'number', text: value }
  if (!format || format.kind === 'plain') return number
  if (format.kind === 'percent') return { kind: 'percent', text: `${decimalOf(value, 2)}%` }
  if (format.kind === 'zeros')
    return /^\d{1,15}$/.test(decimal) ? { kind: 'text', text: decimal.padStart(format.width, '0') } : number
  if (format.kind === 'time' || format.kind === 'span')
    return timeCell(Number(decimal), format.kind === 'span') ?? number
  return dayCell(Number(decimal), from1904) ?? number
}

const SECONDS = 86_400
/** The last day that spreadsheets know, 9999-12-31, counted from 1900. */
const LAST_DAY = 2_958_465
/** How many days later 1904-01-01 is than the day from which 1900 counts. */
const FROM_1904 = 1462

/**
 * A number of days as a day, with the time of day where it has one. Counted from 1900 the 60th is a 29 February that there
 * never was, so that days before it stand one further.
 */
function dayCell(serial: number, from1904: boolean): Cell | null {
  const seconds = Math.round(serial * SECONDS)
  const count = Math.floor(seconds / SECONDS) + (from1904 ? FROM_1904 : 0)
  if (seconds < 0 || count < 1 || count > LAST_DAY || (count === 60 && !from1904)) return null
  const days = count < 60 && !from1904 ? count + 1 : count
  const day = new Date(Date.UTC(1899, 11, 30) + days * SECONDS * 1000).toISOString().slice(0, 10)
  const rest = seconds % SECONDS
  return { kind: 'day', text: rest === 0 ? day : `${day} ${clockText(rest)}` }
}

/** A time of day, which is what is left over whole days, or a span with all of its hours. */
function timeCell(serial: number, isSpan: boolean): Cell | null {
  const seconds = Math.round(serial * SECONDS)
  return seconds < 0 ? null : { kind: 'time', text: clockText(isSpan ? seconds : seconds % SECONDS) }
}

function clockText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const parts = rest === 0 ? [hours, minutes] : [hours, minutes, rest]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
