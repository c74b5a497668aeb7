import { type Points, sumPoints } from '#domain/kit/points'
import type { SchemeView } from '#domain/standards/contract'

/** The ways in which a total is broken down. */
export const groupings = ['criterion', 'sub-criterion', 'section', 'day'] as const
export type Grouping = (typeof groupings)[number]

/** One part of a scheme in a grouping: its code, its name, and the aspects that count towards it. */
export interface PartOfScheme {
  readonly code: string
  readonly name: string
  readonly maximum: Points
  readonly aspectIds: readonly string[]
}

interface Placed {
  readonly id: string
  readonly maximum: Points
  readonly criterion: { readonly code: string; readonly name: string }
  readonly subCriterion: { readonly code: string; readonly name: string; readonly day: number | null }
  readonly section: string | null
}

/**
 * The parts of a scheme, in the scheme's order; sections and days in their own. Aspects without a section or a day
 * stand together under the code "-", so that every breakdown adds up to the same total.
 */
export function partsOf(
  scheme: SchemeView,
  grouping: Grouping,
  maximumOf: (aspectId: string) => Points,
): PartOfScheme[] {
  const placed = scheme.criteria.flatMap((criterion) =>
    criterion.subCriteria.flatMap((subCriterion) =>
      subCriterion.aspects.map(
        ({ id, section }): Placed => ({ id, maximum: maximumOf(id), criterion, subCriterion, section }),
      ),
    ),
  )
  const parts = new Map<string, { name: string; aspects: Placed[] }>()
  for (const aspect of placed) {
    const { code, name } = labelOf(aspect, grouping, scheme)
    const part = parts.get(code) ?? { name, aspects: [] }
    part.aspects.push(aspect)
    parts.set(code, part)
  }
  const rows = [...parts].map(([code, { name, aspects }]) => ({
    code,
    name,
    maximum: sumPoints(aspects.map(({ maximum }) => maximum)),
    aspectIds: aspects.map(({ id }) => id),
  }))
  return grouping === 'section' || grouping === 'day' ? rows.sort((a, b) => byCode(a.code, b.code)) : rows
}

function labelOf({ criterion, subCriterion, section }: Placed, grouping: Grouping, { sections }: SchemeView) {
  if (grouping === 'criterion') return criterion
  if (grouping === 'sub-criterion') return subCriterion
  const none = { code: '-', name: '' }
  if (grouping === 'day') return subCriterion.day === null ? none : { code: String(subCriterion.day), name: '' }
  return section === null ? none : { code: section, name: sections.find(({ code }) => code === section)?.name ?? '' }
}

/** Numbers by value, words after them by character, "-" last. */
function byCode(a: string, b: string): number {
  if (a === '-' || b === '-') return a === b ? 0 : a === '-' ? 1 : -1
  const [x, y] = [Number(a), Number(b)]
  if (Number.isFinite(x) && Number.isFinite(y)) return x - y
  return a < b ? -1 : a > b ? 1 : 0
}
