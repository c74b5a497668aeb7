import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'
import { parsePoints } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { SchemeView } from '#domain/standards/contract'
import type { ScoredAspect } from './cell.ts'
import { MarkValue } from './contract.ts'
import { whyNotValue } from './kinds/value.ts'
import { isScoredAlone } from './rounds.ts'

/** What stands in one box of a printed mark sheet; a measurement, agreed by the panel, has one box and no judge. */
export const PaperValue = Type.Object({
  aspectId: Id,
  judgeId: Type.Union([Id, Type.Null()]),
  value: MarkValue,
})
export type PaperValue = Static<typeof PaperValue>

/** A printed mark sheet as one person has read it: its boxes, and the judges who signed in ink. */
export const PaperReading = Type.Object({
  values: Type.Array(PaperValue, { maxItems: 5000 }),
  signedBy: Type.Array(Id, { maxItems: 15, uniqueItems: true }),
})
export type PaperReading = Static<typeof PaperReading>

/** Where a printed sheet stands: nobody has entered it, one has, two have and differ, its marks are in. */
export const paperStates = ['printed', 'entered', 'differs', 'taken'] as const
export type PaperState = (typeof paperStates)[number]

/** A printed sheet in the list of a session. Nobody sees what another has read before having entered it too. */
export const PaperSheetView = Type.Object({
  id: Id,
  entryId: Id,
  subCriterionId: Id,
  state: Type.Enum(paperStates),
  printedAt: Instant,
  enteredBy: Type.Array(Type.Object({ personId: Id, name: Name })),
})
export type PaperSheetView = Static<typeof PaperSheetView>

/** A box, and who reads it so: where two readings differ. */
export const PaperDifference = Type.Object({
  aspectId: Id,
  judgeId: Type.Union([Id, Type.Null()]),
  mine: MarkValue,
  theirs: MarkValue,
})
export type PaperDifference = Static<typeof PaperDifference>

/** What came of a reading: it waits for a second person's, it differs from it, or the marks are in. */
export const PaperAnswer = Type.Object({
  state: Type.Enum(['entered', 'differs', 'taken']),
  differences: Type.Array(PaperDifference),
  /** Judges whom only one of the two readings has signed. */
  signatures: Type.Array(Id),
})
export type PaperAnswer = Static<typeof PaperAnswer>

/** The boxes of a sheet, in its order. */
export const boxesOf = (aspects: readonly ScoredAspect[], judges: readonly string[]) =>
  aspects.flatMap(({ id, kind }): { aspectId: string; judgeId: string | null }[] =>
    isScoredAlone(kind) ? judges.map((judgeId) => ({ aspectId: id, judgeId })) : [{ aspectId: id, judgeId: null }],
  )

const keyOf = ({ aspectId, judgeId }: { aspectId: string; judgeId: string | null }) => `${aspectId} ${judgeId ?? ''}`

/** What must be known to judge whether a printed sheet may be entered. */
export interface EnterPaperFacts {
  readonly taken: boolean
  readonly aspects: readonly ScoredAspect[]
  readonly judges: readonly string[]
  readonly personId: string
}

/** Why a person may not enter a printed sheet so. A judge of its panel doesn't enter it: the paper is their word. */
export function whyNotEnterPaper(facts: EnterPaperFacts, { values, signedBy }: PaperReading): Refusal | null {
  const { taken, aspects, judges, personId } = facts
  if (taken) return refuse('paper-sheet-taken')
  if (judges.includes(personId)) return refuse('paper-of-own-panel')
  const boxes = new Set(boxesOf(aspects, judges).map(keyOf))
  const keys = values.map(keyOf)
  if (keys.some((key) => !boxes.has(key)) || new Set(keys).size < keys.length) return refuse('paper-box-unknown')
  if (signedBy.some((id) => !judges.includes(id))) return refuse('paper-signature-unknown')
  for (const { aspectId, value } of values) {
    const aspect = aspects.find(({ id }) => id === aspectId)
    const refusal = aspect && value !== null ? whyNotValue(aspect, value) : null
    if (refusal) return refusal
  }
  return null
}

/** Where two readings of the same sheet differ. An empty box and one that is left out are the same. */
export function comparePaper(mine: PaperReading, theirs: PaperReading): Omit<PaperAnswer, 'state'> {
  const [own, other] = [mine, theirs].map(({ values }) => new Map(values.map((value) => [keyOf(value), value])))
  const boxes = new Map([...(other ?? []), ...(own ?? [])])
  const differences = [...boxes].flatMap(([key, { aspectId, judgeId }]) => {
    const [a, b] = [own?.get(key)?.value ?? null, other?.get(key)?.value ?? null]
    return sameValue(a, b) ? [] : [{ aspectId, judgeId, mine: a, theirs: b }]
  })
  const signed = new Set([...mine.signedBy, ...theirs.signedBy])
  const signatures = [...signed].filter((id) => !mine.signedBy.includes(id) || !theirs.signedBy.includes(id))
  return { differences, signatures }
}

/** Whether two texts say the same mark: "1.50" and "1.5" do. */
function sameValue(a: MarkValue, b: MarkValue): boolean {
  if (a === b) return true
  const [x, y] = [a, b].map((text) => (text === null ? null : parsePoints(text)))
  return x !== null && x === y
}

const SubCriterion = SchemeView.properties.criteria.items.properties.subCriteria.items

/** A printed sheet as somebody enters it. */
export const PaperForm = Type.Object({
  id: Id,
  sessionId: Id,
  state: Type.Enum(paperStates),
  /** How the entry is called on the paper. */
  entry: Type.String(),
  subCriterion: Type.Object({ code: Type.String(), name: Type.String() }),
  aspects: SubCriterion.properties.aspects,
  judges: Type.Array(Type.Object({ personId: Id, name: Name })),
  /** What the reader has entered before. */
  mine: Type.Union([PaperReading, Type.Null()]),
  differences: Type.Array(PaperDifference),
  signatures: Type.Array(Id),
})
export type PaperForm = Static<typeof PaperForm>
