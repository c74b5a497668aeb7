import type { Coverage } from './fonts/coverage.ts'
import { numberOf, unprintableOf, withGeta } from './fonts/unprintable.ts'

/** A text of a document in which 〓 stands for characters that no font has. */
export interface Marked {
  /** The text as it is printed; of a table's row what stands before it too, so that it says whose it is. */
  readonly text: string
  /** The characters, U+E863, U+E864. */
  readonly characters: string
}

/** At most so many texts are listed in a document. */
const MOST_LISTED = 200

/** Data in which 〓 stands for each character that no font has, with the texts that hold one under `unprintable`. */
export function markedData<Data extends object>(
  data: Data,
  coverage: Coverage,
): Data & { unprintable: readonly Marked[] } {
  const marked = new Map<string, Marked>()
  const walk = (value: unknown, before: readonly string[]): unknown => {
    if (typeof value === 'string') {
      const wrong = unprintableOf(value.normalize('NFC'), coverage)
      if (wrong.length === 0) return value
      const shown = withGeta(value.normalize('NFC'), coverage)
      const text = [...before, shown].join(' ')
      marked.set(text, { text, characters: wrong.map(numberOf).join(', ') })
      return shown
    }
    if (Array.isArray(value)) return value.map((one, at) => walk(one, rowBefore(value, at)))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, [])]))
  }
  const shown = walk(data, []) as Data
  return { ...shown, unprintable: [...marked.values()].slice(0, MOST_LISTED) }
}

/** The cells before one, where the list is a row of texts. */
const rowBefore = (list: readonly unknown[], at: number): string[] =>
  list.every((cell) => typeof cell === 'string') ? (list.slice(0, at) as string[]).filter((cell) => cell !== '') : []
