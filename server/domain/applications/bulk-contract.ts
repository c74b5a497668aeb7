import Type, { type Static } from 'typebox'
import { TableNote } from '#domain/kit/table-note'
import { keptFacts } from '#domain/people/without-numbers'
import { type CandidateProblem, candidateColumns } from './bulk-columns.ts'

/** So many problems, or rows without a photo, are told at once; a person mends those first. */
export const mostTold = 1000

const Problem = Type.Object({
  row: Type.Integer(),
  column: Type.Union([Type.Enum(candidateColumns), Type.Null()]),
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
})

const found = {
  /** The rows that can be imported, or were. */
  candidates: Type.Integer(),
  problemCount: Type.Integer(),
  /** The first of them. */
  problems: Type.Array(Problem),
  notes: Type.Array(TableNote),
  photos: Type.Object({
    /** How many candidates have one. */
    matched: Type.Integer(),
    missingCount: Type.Integer(),
    /** The first rows without one. */
    missing: Type.Array(Type.Integer()),
    unusedCount: Type.Integer(),
    /** The first names that fit nobody; what is kept of an import has none. */
    unused: Type.Array(Type.String()),
  }),
}

/** So many faces are shown beside their names before an import is taken. */
export const mostFaces = 60

/** What a file of candidates holds, and which of them have a photo in the archive. */
export const CandidatesPreview = Type.Object({
  ...found,
  /** The first who have a photo, with its name in the archive. */
  faces: Type.Array(Type.Object({ row: Type.Integer(), name: Type.String(), file: Type.String() })),
})
export type CandidatesPreview = Static<typeof CandidatesPreview>

/** What came of an import: all of a file's candidates, or none where there are problems. */
export const CandidatesImported = Type.Object({ ...found, imported: Type.Boolean() })
export type CandidatesImported = Static<typeof CandidatesImported>

/** Problems as they are told. */
export const toldProblems = (problems: readonly CandidateProblem[]): CandidatesPreview['problems'] =>
  problems.slice(0, mostTold).map((problem) => ({ ...problem, facts: { ...problem.facts } }))

/** A problem as it may be kept. */
export const keptProblem = ({ facts, ...problem }: CandidateProblem): CandidateProblem => ({
  ...problem,
  facts: keptFacts(facts),
})
