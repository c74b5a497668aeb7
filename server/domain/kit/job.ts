import Type, { type Static } from 'typebox'
import { Id, Instant } from './ids.ts'

/** Long work that goes on in the background and reports back. */
export const jobKinds = ['import-candidates', 'solve-timetable', 'print-tickets', 'export-archive'] as const
export type JobKind = (typeof jobKinds)[number]

/** A `lost` one was running on a server that ended; nothing of it was kept. */
export const jobStates = ['running', 'done', 'refused', 'failed', 'cancelled', 'lost'] as const
export type JobState = (typeof jobStates)[number]

const Fact = Type.Union([Type.String(), Type.Number(), Type.Null()])
const Facts = Type.Record(Type.String(), Fact)

/** How far a job is, and what came of it. */
export const JobView = Type.Object({
  id: Id,
  kind: Type.Enum(jobKinds),
  state: Type.Enum(jobStates),
  /** From 0 to 1. */
  share: Type.Number(),
  /** What it said last, by the words of its kind. */
  facts: Facts,
  result: Type.Unknown(),
  /** Why nothing came of it, where the domain said no. */
  refusal: Type.Union([Type.Object({ code: Type.String(), facts: Facts }), Type.Null()]),
  /** Whether it left a file, at /api/jobs/:jobId/file. */
  fileName: Type.Union([Type.String(), Type.Null()]),
  startedAt: Instant,
  endedAt: Type.Union([Instant, Type.Null()]),
})
export type JobView = Static<typeof JobView>
