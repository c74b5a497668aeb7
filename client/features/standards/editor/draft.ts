import type {
  DraftAspect,
  DraftCriterion,
  DraftSubCriterion,
  SchemeDraft,
  SchemeView,
} from '#domain/standards/contract'

/** Where a part stands: the places of its criterion, sub-criterion and aspect; nothing at all for the scheme itself. */
export type At = readonly number[]
export type Part = DraftCriterion | DraftSubCriterion | DraftAspect

/** The depths of a scheme below itself. */
export const [CRITERION, SUB_CRITERION, ASPECT] = [1, 2, 3] as const

/** What a part can be changed to: some of its fields, never what lies under it. */
export type Change = Partial<
  Omit<DraftCriterion, 'subCriteria'> & Omit<DraftSubCriterion, 'aspects'> & Omit<DraftAspect, 'code' | 'id'>
>

export const emptyDraft = (name: string): SchemeDraft => ({ name, sections: [], criteria: [] })

/** A kept scheme to be changed: its parts name themselves, so that their marks stay theirs. */
export const draftOf = ({ name, sections, criteria }: SchemeView): SchemeDraft => ({ name, sections, criteria })

/** The same scheme for another discipline: every part is a new one. */
export const withoutIds = (draft: SchemeDraft): SchemeDraft =>
  JSON.parse(JSON.stringify(draft, (key, value) => (key === 'id' ? undefined : value)))

/** The parts that lie directly under a part. */
export function childrenOf(draft: SchemeDraft, at: At): readonly Part[] {
  const [c, s] = at
  if (c === undefined) return draft.criteria
  const subCriteria = draft.criteria[c]?.subCriteria ?? []
  return s === undefined ? subCriteria : (subCriteria[s]?.aspects ?? [])
}

/** The part that stands there; undefined for the scheme itself, and where there is none. */
export const partAt = (draft: SchemeDraft, at: At): Part | undefined =>
  at.length === 0 ? undefined : childrenOf(draft, above(at))[placeOf(at)]

export const above = (at: At): At => at.slice(0, -1)
export const placeOf = (at: At): number => at.at(-1) ?? 0
export const isSame = (one: At, other: At): boolean => one.join() === other.join()
export const isUnder = (at: At, parent: At): boolean => isSame(at.slice(0, parent.length), parent)

/** The draft with other parts under the part at `at`. */
function withChildren(draft: SchemeDraft, at: At, edit: (parts: readonly Part[]) => readonly Part[]): SchemeDraft {
  const edited = <Kind extends Part>(parts: Kind[]) => [...edit(parts)] as Kind[]
  const [c, s] = at
  if (c === undefined) return { ...draft, criteria: edited(draft.criteria) }
  const criteria = replaced(draft.criteria, c, (criterion) => ({
    ...criterion,
    subCriteria:
      s === undefined
        ? edited(criterion.subCriteria)
        : replaced(criterion.subCriteria, s, (sub) => ({ ...sub, aspects: edited(sub.aspects) })),
  }))
  return { ...draft, criteria }
}

const replaced = <Kind>(list: readonly Kind[], place: number, edit: (one: Kind) => Kind): Kind[] =>
  list.map((one, i) => (i === place ? edit(one) : one))

/** The draft with some fields of a part changed. */
export const changed = (draft: SchemeDraft, at: At, change: Change): SchemeDraft =>
  withChildren(draft, above(at), (parts) => replaced(parts, placeOf(at), (part) => ({ ...part, ...change }) as Part))

export const removed = (draft: SchemeDraft, at: At): SchemeDraft =>
  withChildren(draft, above(at), (parts) => parts.toSpliced(placeOf(at), 1))

const inserted = (draft: SchemeDraft, at: At, part: Part): SchemeDraft =>
  withChildren(draft, above(at), (parts) => parts.toSpliced(placeOf(at), 0, part))

/** The draft with a part one place further up or down among those beside it, and where it stands now. */
export function moved(draft: SchemeDraft, at: At, by: 1 | -1): { draft: SchemeDraft; at: At } {
  const part = partAt(draft, at)
  const place = placeOf(at) + by
  if (!part || place < 0 || place >= childrenOf(draft, above(at)).length) return { draft, at }
  const to = [...above(at), place]
  return { draft: inserted(removed(draft, at), to, part), at: to }
}

/** The draft with an aspect at the end of another sub-criterion, and where it stands now. */
export function movedUnder(draft: SchemeDraft, at: At, under: At): { draft: SchemeDraft; at: At } {
  const part = partAt(draft, at)
  if (!part || isSame(above(at), under)) return { draft, at }
  const without = removed(draft, at)
  const to = [...under, childrenOf(without, under).length]
  return { draft: inserted(without, to, { ...part, code: freeCode(without, under) }), at: to }
}

/** The draft with a new part at the end of what lies under `under`, and where it stands. */
export function added(draft: SchemeDraft, under: At): { draft: SchemeDraft; at: At } {
  const at = [...under, childrenOf(draft, under).length]
  return { draft: inserted(draft, at, fresh(under.length + 1, freeCode(draft, under))), at }
}

/** The draft with a copy of a part behind it, under a free code, and where the copy stands. */
export function duplicated(draft: SchemeDraft, at: At): { draft: SchemeDraft; at: At } {
  const part = partAt(draft, at)
  if (!part) return { draft, at }
  const copy: Part = JSON.parse(JSON.stringify(part, (key, value) => (key === 'id' ? undefined : value)))
  const to = [...above(at), placeOf(at) + 1]
  return { draft: inserted(draft, to, recoded(copy, freeCode(draft, above(at)))), at: to }
}

/** A part under another code, and what lies under it renamed in the same manner where it bears the old one. */
function recoded(part: Part, code: string): Part {
  const follow = <Below extends Part>(below: Below): Below =>
    below.code.startsWith(part.code) ? (recoded(below, code + below.code.slice(part.code.length)) as Below) : below
  if ('subCriteria' in part) return { ...part, code, subCriteria: part.subCriteria.map(follow) }
  if ('aspects' in part) return { ...part, code, aspects: part.aspects.map(follow) }
  return { ...part, code }
}

/** The next free code under a part: "C" after "A" and "B", "A3" after "A1" and "A2", "A1.4" after "A1.3". */
export function freeCode(draft: SchemeDraft, under: At): string {
  const taken = new Set(childrenOf(draft, under).map(({ code }) => code.toUpperCase()))
  const stem = partAt(draft, under)?.code ?? ''
  const codeOf = (n: number) => {
    if (under.length === 0) return letters(n)
    return under.length === 1 ? `${stem}${n}` : `${stem}.${n}`
  }
  let n = taken.size + 1
  while (taken.has(codeOf(n).toUpperCase())) n += 1
  return codeOf(n)
}

/** 1 is A, 26 is Z, 27 is AA. */
const letters = (n: number): string =>
  n === 0 ? '' : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26))

function fresh(depth: number, code: string): Part {
  if (depth === CRITERION) return { code, name: '', marks: '0', subCriteria: [] }
  if (depth === SUB_CRITERION) return { code, name: '', day: null, aspects: [] }
  return {
    code,
    kind: 'measurement',
    description: '',
    explanation: '',
    requirement: '',
    section: null,
    maximum: null,
    measure: { form: 'full-or-zero' },
    ladder: null,
    scale: null,
  }
}

/** The part that a problem's JSON pointer leads to, and the field of it: "" for the part as a whole. */
export function placeOfPointer(pointer: string): { at: At; field: string } {
  const found = /^(?:\/criteria\/(\d+)(?:\/subCriteria\/(\d+)(?:\/aspects\/(\d+))?)?)?\/?(.*)$/.exec(pointer)
  const at = (found?.slice(1, 4) ?? []).filter((place) => place !== undefined).map(Number)
  return { at, field: found?.[4] ?? '' }
}
