import type { JSX } from 'solid-js'

export interface Column<Row> {
  key: string
  head: string
  cell: (row: Row) => JSX.Element
  /** What to sort by; without it the column cannot be sorted. Numbers sort as numbers, texts by locale. */
  sortBy?: (row: Row) => string | number | null
  /** 'end' for figures. */
  align?: 'start' | 'end'
  /** Left out on narrow screens: 'sm', 'md' or 'lg' is the first width that shows it. */
  from?: 'sm' | 'md' | 'lg'
  /** More classes for the column's cells, such as a width. */
  class?: string
}

/** What a table shows: fits an address as it is. */
export interface TableView {
  /** A column's key, with a minus before it for descending; '' for the order given. */
  sort: string
  filter: string
}

type Sortable = string | number | null

/** Nothing sorts last, numbers by size, texts as a person of that language would. */
export function compare(a: Sortable, b: Sortable, locale: string): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator(locale).compare(String(a), String(b))
}

const collators = new Map<string, Intl.Collator>()

/** A collator is slow to build and fast to use: 10,000 rows sort at once with one, not with one for each comparison. */
function collator(locale: string): Intl.Collator {
  const known = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true })
  collators.set(locale, known)
  return known
}

const lower = (text: string) => text.toLocaleLowerCase()

/**
 * The rows that match the filter (all its words), in the order that the view asks for. `fold` gives texts in the form in which they
 * are compared; it is their case alone that doesn't count where it is left out.
 */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  view: TableView,
  textOf: ((row: Row) => string) | undefined,
  locale: string,
  fold: (text: string) => string = lower,
): readonly Row[] {
  const words = view.filter.split(/\s+/).map(fold).filter(Boolean)
  const found =
    words.length === 0 || !textOf
      ? rows
      : rows.filter((row) => {
          const text = fold(textOf(row))
          return words.every((word) => text.includes(word))
        })
  const down = view.sort.startsWith('-')
  const by = columns.find((column) => column.key === view.sort.replace(/^-/, ''))?.sortBy
  if (!by) return found
  const sorted = found.map((row) => ({ row, value: by(row) }))
  sorted.sort((a, b) => {
    const order = compare(a.value, b.value, locale)
    const nothing = a.value === null || b.value === null
    return down && !nothing ? -order : order
  })
  return sorted.map(({ row }) => row)
}

/** The sort after a press on a column's head: ascending, descending, then the order given. */
export function nextSort(sort: string, key: string): string {
  if (sort === key) return `-${key}`
  return sort === `-${key}` ? '' : key
}
