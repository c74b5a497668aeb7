import { type Canonical, canonicalText } from '#domain/kit/canonical'
import type { SchemeDraft } from './contract.ts'

export type SchemePart = 'scheme' | 'criterion' | 'sub-criterion' | 'aspect'

/** A field of a part that differs, with its value in either scheme. */
export interface FieldDifference {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** What became of a part of a scheme; a part that was moved lies under another one, and says what it said before. */
export interface SchemeDifference {
  readonly part: SchemePart
  readonly id: string | undefined
  readonly code: string
  readonly name: string
  readonly change: 'added' | 'removed' | 'changed' | 'moved'
  readonly fields: readonly FieldDifference[]
}

/** A part by itself: what it says, and the part that it lies under. */
interface Part {
  readonly part: SchemePart
  readonly id: string | undefined
  /** The codes from the criterion down. */
  readonly path: string
  readonly under: Part | null
  readonly name: string
  readonly fields: Readonly<Record<string, unknown>> & { readonly code: string }
}

/**
 * What differs between two schemes: first what was removed, then the rest in the order of the second one. Parts are the
 * same by their identifier, or where the second one's has none by their codes.
 */
export function compareSchemes(before: SchemeDraft, after: SchemeDraft): SchemeDifference[] {
  const [old, now] = [partsOf(before), partsOf(after)]
  const pairs = pairUp(old, now)
  const kept = new Set(pairs.values())
  const removed = old.filter((part) => !kept.has(part)).map((part) => difference(part, 'removed'))
  const others = now.flatMap((part) => {
    const was = pairs.get(part)
    if (!was) return [difference(part, 'added')]
    const fields = differingFields(was, part)
    if (fields.length > 0) return [difference(part, 'changed', fields)]
    return part.under && pairs.get(part.under) !== was.under ? [difference(part, 'moved')] : []
  })
  return [...removed, ...others]
}

/** The aspects of two schemes that are the same one, by the second one's identifiers and codes. */
function pairUp(old: readonly Part[], now: readonly Part[]): Map<Part, Part> {
  const byId = new Map(old.flatMap((part) => (part.id ? [[`${part.part} ${part.id}`, part] as const] : [])))
  const byPath = new Map(old.map((part) => [`${part.part} ${part.path}`, part]))
  const wanted = now.map((part) => [
    part,
    part.id ? byId.get(`${part.part} ${part.id}`) : byPath.get(`${part.part} ${part.path}`),
  ])
  return new Map(wanted.filter((pair): pair is [Part, Part] => pair[1] !== undefined))
}

const difference = (
  { part, id, fields, name }: Part,
  change: SchemeDifference['change'],
  differing: readonly FieldDifference[] = [],
): SchemeDifference => ({ part, id, code: fields.code, name, change, fields: differing })

const differingFields = (was: Part, part: Part): FieldDifference[] =>
  Object.entries(part.fields)
    .map(([field, after]) => ({ field, before: was.fields[field], after }))
    .filter(({ before, after }) => textOf(before) !== textOf(after))

function partsOf({ name, sections, criteria }: SchemeDraft): Part[] {
  const whole: Part = {
    part: 'scheme',
    id: undefined,
    path: '',
    under: null,
    name,
    fields: { code: '', name, sections },
  }
  const parts = criteria.flatMap(({ id, subCriteria, ...fields }) => {
    const criterion: Part = { part: 'criterion', id, path: fields.code, under: whole, name: fields.name, fields }
    return [criterion, ...subCriteria.flatMap((sub) => subCriterionParts(sub, criterion))]
  })
  return [whole, ...parts]
}

function subCriterionParts(
  { id, aspects, ...fields }: SchemeDraft['criteria'][number]['subCriteria'][number],
  under: Part,
): Part[] {
  const path = `${under.path} ${fields.code}`
  const sub: Part = { part: 'sub-criterion', id, path, under, name: fields.name, fields }
  const parts = aspects.map(({ id, ...fields }): Part => {
    return { part: 'aspect', id, path: `${path} ${fields.code}`, under: sub, name: fields.description, fields }
  })
  return [sub, ...parts]
}

const textOf = (value: unknown) => canonicalText((value ?? null) as Canonical)
