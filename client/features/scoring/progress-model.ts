import type { SheetState, SheetView } from '#domain/scoring/contract'
import type { SchemeView } from '#domain/standards/contract'

/** The states of a sheet, from the farthest from done to done. */
export const sheetStates = ['open', 'second-round', 'complete', 'signing', 'signed', 'confirmed'] as const

/** How far a session has come, over all of its sheets. */
export interface Progress {
  readonly sheets: number
  readonly aspects: number
  readonly decided: number
  readonly counts: Readonly<Record<SheetState, number>>
  /** How many sheets wait for each judge. */
  readonly waitingFor: ReadonlyMap<string, number>
}

/** Counts the sheets of a session by state and by whom they wait for. */
export function countProgress(rows: Iterable<SheetView>): Progress {
  const counts = { open: 0, 'second-round': 0, complete: 0, signing: 0, signed: 0, confirmed: 0 }
  const waitingFor = new Map<string, number>()
  let sheets = 0
  let aspects = 0
  let decided = 0
  for (const row of rows) {
    sheets += 1
    aspects += row.aspects
    decided += row.decided
    counts[row.state] += 1
    for (const judge of row.waitingFor) waitingFor.set(judge, (waitingFor.get(judge) ?? 0) + 1)
  }
  return { sheets, aspects, decided, counts, waitingFor }
}

/** The key of a sheet among the rows of the topic `progress:<session>`. */
export const sheetKey = (entryId: string, subCriterionId: string): string => `s:${entryId}:${subCriterionId}`

/** A column of the matrix: a sub-criterion with its criterion. */
export interface SheetColumn {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly criterion: { readonly id: string; readonly code: string; readonly name: string }
  /** Whether it is the first of its criterion. */
  readonly first: boolean
}

/** The sub-criteria of a scheme in its order; those without aspects have no sheet. */
export function columnsOf(scheme: SchemeView): SheetColumn[] {
  return scheme.criteria.flatMap(({ id, code, name, subCriteria }) =>
    subCriteria
      .filter((sub) => sub.aspects.length > 0)
      .map((sub, place) => ({
        id: sub.id,
        code: sub.code,
        name: sub.name,
        criterion: { id, code, name },
        first: place === 0,
      })),
  )
}

/** An entry as a row of the matrix. */
export interface MatrixEntry {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly latinName: string | null
  readonly delegation: { readonly code: string; readonly name: string }
  readonly panelId: string
  readonly withdrawn: boolean
  readonly absent: boolean
}

/** What the matrix shows: '' shows all. */
export interface MatrixFilter {
  readonly panelId: string
  readonly state: SheetState | ''
  readonly text: string
}

/** The entries that the filter lets through; by state those with at least one sheet in it. */
export function filterEntries(
  entries: readonly MatrixEntry[],
  { panelId, state, text }: MatrixFilter,
  stateOf: (entryId: string) => Iterable<SheetState>,
): MatrixEntry[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    if (panelId && entry.panelId !== panelId) return false
    const { number, name, latinName, delegation } = entry
    const searched = `${number} ${name} ${latinName ?? ''} ${delegation.code} ${delegation.name}`.toLocaleLowerCase()
    if (!words.every((word) => searched.includes(word))) return false
    return !state || [...stateOf(entry.id)].includes(state)
  })
}
