import type { Book } from './book.ts'
import { cellView, sheetView } from './views.ts'

type Row = readonly [key: string, view: unknown]

interface Kept {
  readonly changes: number
  readonly rows: readonly Row[]
}

/** Rows that were made for a book, by entry and reader: they hold until something of the entry changes. */
const kept = new WeakMap<Book, Map<string, Kept>>()

function keep(book: Book, entryId: string, reader: string, make: () => Row[]): readonly Row[] {
  const shelf = kept.get(book) ?? new Map<string, Kept>()
  kept.set(book, shelf)
  const key = `${entryId} ${reader}`
  const changes = book.changesOf(entryId)
  const known = shelf.get(key)
  if (known?.changes === changes) return known.rows
  const rows = make()
  shelf.set(key, { changes, rows })
  return rows
}

/** An entry's sheets, `s:<entry>:<sub-criterion>`; the same rows as before while nothing of the entry has changed. */
export function sheetRows(book: Book, entryId: string): readonly Row[] {
  return keep(book, entryId, 'sheets', () =>
    [...book.facts.scheme.sheets.keys()].map((id): Row => [`s:${entryId}:${id}`, sheetView(book, entryId, id)]),
  )
}

/** An entry's sheets and marked aspects, `m:<entry>:<aspect>`, as one judge alone may see them. */
export function judgeRows(book: Book, entryId: string, judgeId: string): readonly Row[] {
  const cells = keep(book, entryId, judgeId, () => {
    const needed = book.judgesOf(entryId).length
    return [...book.facts.scheme.aspects.keys()].flatMap((aspectId): Row[] => {
      const cell = book.standing(entryId, aspectId).length > 0 ? book.cell(entryId, aspectId) : null
      return cell ? [[`m:${entryId}:${aspectId}`, cellView(cell, judgeId, cell.agreed ? 1 : needed)]] : []
    })
  })
  return [...sheetRows(book, entryId), ...cells]
}
