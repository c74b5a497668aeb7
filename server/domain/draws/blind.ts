import Type, { type Static } from 'typebox'
import { Source } from '#domain/draws/contract'
import { Id, Instant, Name } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'

/** How many stages a blind draw has: a code, then a station, then a code for work that is marked later. */
export const BlindStages = Type.Integer({ minimum: 0, maximum: 3 })
export const Stage = Type.Integer({ minimum: 1, maximum: 3 })

/** What is entered to commit to the draw of a stage; a reason where it is drawn anew. */
export const StageCommit = Type.Object({
  stage: Stage,
  source: Source,
  reason: Type.Union([Type.String({ minLength: 3, maxLength: 1000 }), Type.Null()]),
})
export type StageCommit = Static<typeof StageCommit>

/** A stage as the desk shows it. */
export const StageView = Type.Object({
  stage: Type.Integer(),
  drawId: Type.Union([Id, Type.Null()]),
  officerId: Type.Union([Id, Type.Null()]),
  officer: Type.Union([Name, Type.Null()]),
  committedAt: Type.Union([Instant, Type.Null()]),
  drawnAt: Type.Union([Instant, Type.Null()]),
  source: Type.Union([Type.String(), Type.Null()]),
})
export type StageView = Static<typeof StageView>

export const WitnessView = Type.Object({
  personId: Id,
  witness: Name,
  confirmedAt: Type.Union([Instant, Type.Null()]),
})
export type WitnessView = Static<typeof WitnessView>

/** Blind marking of a discipline as the desk shows it; `stages` is 0 where it is off. */
export const BlindView = Type.Object({
  stages: Type.Integer(),
  draws: Type.Array(StageView),
  sealedAt: Type.Union([Instant, Type.Null()]),
  openedAt: Type.Union([Instant, Type.Null()]),
  witnesses: Type.Array(WitnessView),
  /** Whether a session of the discipline was ever opened: then nothing is drawn any more. */
  begun: Type.Boolean(),
})
export type BlindView = Static<typeof BlindView>

/** A slip to hand out: what it was drawn for, and what was drawn. */
export const Slip = Type.Object({ from: Type.String(), to: Type.String() })
export type Slip = Static<typeof Slip>

/** Why the number of stages can't be changed: nothing was committed to yet, and no session has begun. */
export function whyNotSetStages({ begun, draws }: Pick<BlindView, 'begun' | 'draws'>): Refusal | null {
  if (begun) return refuse('blind-begun')
  return draws.some(({ drawId }) => drawId !== null) ? refuse('blind-committed') : null
}

/**
 * Why a person can't commit to the draw of a stage: each stage has an officer of its own and follows the one before it;
 * one that was committed to already is drawn anew with a reason alone, by its officer, while nothing follows it.
 */
export function whyNotCommitStage(view: BlindView, { stage, reason }: StageCommit, personId: string): Refusal | null {
  if (stage > view.stages) return refuse('blind-stage-unknown', { stage })
  if (view.begun) return refuse('blind-begun')
  const others = view.draws.filter((other) => other.stage !== stage && other.drawId !== null)
  if (others.some(({ officerId }) => officerId === personId)) return refuse('blind-officer-twice')
  if (others.some((other) => other.stage > stage)) return refuse('blind-stage-followed', { stage })
  const before = others.find((other) => other.stage === stage - 1)
  if (stage > 1 && !before?.drawnAt) return refuse('blind-stage-too-early', { stage })
  const own = view.draws.find((other) => other.stage === stage && other.drawId !== null)
  if (!own) return null
  if (own.officerId !== personId) return refuse('draw-of-another-officer')
  return reason?.trim() ? null : refuse('draw-run-before')
}

/** Why a person may not read the slips of a stage: they are its officer's alone until the names are opened. */
export function whyNotReadSlips(view: BlindView, stage: number, personId: string): Refusal | null {
  const own = view.draws.find((other) => other.stage === stage)
  if (!own?.drawnAt) return refuse('draw-not-run')
  return own.officerId === personId || view.openedAt ? null : refuse('draw-of-another-officer')
}

/** Why the witnesses can't be named: two different people, none of whom ran a stage, while the names are sealed. */
export function whyNotNameWitnesses(view: BlindView, personIds: readonly string[]): Refusal | null {
  if (!view.sealedAt || view.openedAt) return refuse('blind-not-sealed')
  if (new Set(personIds).size !== 2) return refuse('witnesses-two')
  return view.draws.some(({ officerId }) => officerId !== null && personIds.includes(officerId))
    ? refuse('witness-is-officer')
    : null
}

/** Why a person can't confirm the opening as a witness. */
export function whyNotWitness(view: BlindView, personId: string): Refusal | null {
  if (!view.sealedAt || view.openedAt) return refuse('blind-not-sealed')
  const own = view.witnesses.find((witness) => witness.personId === personId)
  if (!own) return refuse('witness-unnamed')
  return own.confirmedAt ? refuse('witness-confirmed') : null
}

/** Why the names can't be opened: by an officer of a stage, before two witnesses, when every sheet is signed. */
export function whyNotOpenNames(view: BlindView, personId: string, unsigned: number): Refusal | null {
  if (!view.sealedAt || view.openedAt) return refuse('blind-not-sealed')
  if (!view.draws.some(({ officerId }) => officerId === personId)) return refuse('draw-of-another-officer')
  if (unsigned > 0) return refuse('blind-sheets-unsigned', { count: unsigned })
  const confirmed = view.witnesses.filter(({ confirmedAt }) => confirmedAt !== null).length
  return confirmed < 2 ? refuse('witnesses-missing', { confirmed }) : null
}
