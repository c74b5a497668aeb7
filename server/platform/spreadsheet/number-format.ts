/** What a cell's number format makes of its number. */
export type NumberFormat =
  | { readonly kind: 'plain' | 'day' | 'time' | 'span' | 'percent' }
  /** Digits alone, with zeros before them up to this width. */
  | { readonly kind: 'zeros'; readonly width: number }

const plain: NumberFormat = { kind: 'plain' }
const day: NumberFormat = { kind: 'day' }
const time: NumberFormat = { kind: 'time' }
/** Hours, minutes or seconds in all, such as `[h]:mm`. */
const span: NumberFormat = { kind: 'span' }
const percent: NumberFormat = { kind: 'percent' }

/** The formats that files name by a number alone: ECMA-376 18.8.30, with those of Chinese, Japanese and Korean programs. */
const builtIn: ReadonlyMap<number, NumberFormat> = new Map([
  ...numbered([9, 10], percent),
  ...numbered([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58], day),
  ...numbered([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56], time),
  ...numbered([46], span),
])

function numbered(ids: readonly number[], format: NumberFormat): (readonly [number, NumberFormat])[] {
  return ids.map((id) => [id, format])
}

/** The format of a built-in number; a plain one where it says nothing of days, times or shares. */
export const builtInFormat = (id: number): NumberFormat => builtIn.get(id) ?? plain

/** Texts, escaped signs, fillers, colours, conditions and languages, which say nothing of what a number is. */
const SAID_BESIDE = /"[^"]*"|[\\_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi

/** What a format code such as `yyyy"年"m"月"` makes of a number, by its first section. */
export function formatOf(code: string): NumberFormat {
  const section = code.replace(SAID_BESIDE, '').split(';')[0] ?? ''
  const signs = section.replace(/general|am\/pm|a\/p|上午\/下午|通用格式|E[+-]/gi, '').toLowerCase()
  if (/[yde]|aaa/.test(signs)) return day
  // Alone, an m is a month; beside hours or seconds it is a minute.
  if (/\[[hms]/.test(signs)) return span
  if (/[hs]/.test(signs)) return time
  if (signs.includes('m')) return day
  if (signs.includes('%')) return percent
  return /^0{2,}$/.test(signs) ? { kind: 'zeros', width: signs.length } : plain
}
