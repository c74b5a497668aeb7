import type { Db, Tx } from '#db/client'
import { partKey } from '#domain/applications/admission'
import { canonicalText } from '#domain/kit/canonical'
import type { Points } from '#domain/kit/points'
import { type ComponentFacts, type ComponentResult, componentResult } from '#domain/outcomes/component'
import type { OverallState, ScoreSource } from '#domain/outcomes/contract'
import { overallOf } from '#domain/outcomes/overall'
import type { Missing } from '#domain/outcomes/views'
import type { Component } from '#domain/standards/standard'
import { sha256 } from '../../platform/hash.ts'
import { type EarlierPass, findPasses } from '../applications/carried.ts'
import {
  type AdmittedFacts,
  type EntryFacts,
  readAdmitted,
  readEntries,
  readScores,
  readVoids,
  type StandingScore,
  type Voids,
} from './entries.ts'
import { type MarkedPoints, type MarkReader, readMarkPoints } from './mark-points.ts'
import { type EventRow, getBatch, type OfferingFacts, type PartFacts, readOfferings } from './offerings.ts'

/** A component of a candidate: what is known of it, and what became of it. */
export interface CandidatePart {
  readonly component: Component
  readonly entry: EntryFacts | null
  readonly facts: ComponentFacts
  readonly result: ComponentResult
  readonly source: ScoreSource | null
  /** Why nobody knows the outcome; null where somebody does. */
  readonly missing: Missing | null
}

/** A candidate in an occupation at a level, with every component that is required. */
export interface Candidate {
  readonly key: string
  readonly personId: string | null
  readonly offering: OfferingFacts
  readonly name: string
  readonly latinName: string | null
  readonly delegation: string | null
  readonly overall: OverallState
  readonly parts: readonly CandidatePart[]
}

/** The results of a batch as they are now. */
export interface BatchResults {
  readonly event: EventRow
  readonly offerings: readonly OfferingFacts[]
  readonly candidates: readonly Candidate[]
  /** Of everything that they were computed from. */
  readonly inputHash: string
}

/** How results are computed: changes when the computation does. */
const RULE_VERSION = 'touchstone-outcomes-1'

/** Computes the results of a batch from scores, marks, absences, violations, earlier passes and recognitions. */
export async function readResults(db: Db | Tx, reader: MarkReader, eventId: string): Promise<BatchResults> {
  const { event } = await getBatch(db, eventId)
  const offerings = await readOfferings(db, eventId)
  const [entries, admitted, voids] = [
    await readEntries(db, { eventId }),
    await readAdmitted(db, eventId),
    await readVoids(db, eventId),
  ]
  const sources: Sources = {
    ...{ event, voids, marked: await readMarkPoints(db, reader, offerings) },
    scores: await readScores(
      db,
      entries.map(({ id }) => id),
    ),
    passes: await findPasses(
      db,
      eventId,
      admitted.map(({ personId }) => personId),
    ),
  }
  const candidates = candidatesOf(offerings, admitted, entries).map((one) => resultOf(one, sources))
  return { event, offerings, candidates, inputHash: sha256(inputText(event, candidates)) }
}

interface Sources {
  readonly event: EventRow
  readonly voids: Voids
  readonly scores: ReadonlyMap<string, StandingScore>
  readonly passes: ReadonlyMap<string, EarlierPass>
  readonly marked: (disciplineId: string, entryId: string) => MarkedPoints
}

/** Somebody of whom results are owed, with the entries by discipline. */
interface Owed {
  readonly key: string
  readonly personId: string | null
  readonly offering: OfferingFacts
  readonly admitted: AdmittedFacts | null
  readonly entries: Map<string, EntryFacts>
}

/** Everybody who was admitted, and everybody else who has an entry; whoever withdrew from everything owes nothing. */
function candidatesOf(
  offerings: readonly OfferingFacts[],
  admitted: readonly AdmittedFacts[],
  entries: readonly EntryFacts[],
): Owed[] {
  const owed = new Map<string, Owed>()
  const byId = new Map(offerings.map((one) => [one.id, one]))
  for (const one of admitted) {
    const [offering, key] = [byId.get(one.offeringId), `${one.offeringId} ${one.personId}`]
    if (offering) owed.set(key, { key, personId: one.personId, offering, admitted: one, entries: new Map() })
  }
  const places = new Map(
    offerings.flatMap((offering) =>
      offering.parts.flatMap(({ disciplineId }) => (disciplineId ? [[disciplineId, offering] as const] : [])),
    ),
  )
  for (const one of entries) {
    const offering = places.get(one.disciplineId)
    if (!offering) continue
    // An entry's identifier beside a name would tell whose alias it is read as.
    const key = `${offering.id} ${one.personId ?? sha256(one.id)}`
    const known = owed.get(key)
    if (!known && one.withdrawn) continue
    const own = known ?? { key, personId: one.personId, offering, admitted: null, entries: new Map() }
    owed.set(key, own)
    own.entries.set(one.disciplineId, one)
  }
  return [...owed.values()]
}

function resultOf(owed: Owed, sources: Sources): Candidate {
  const { key, personId, offering, admitted, entries } = owed
  const parts = offering.parts.map((part) => partOf(owed, part, sources))
  const [entry] = entries.values()
  return {
    ...{ key, personId, offering, parts },
    name: admitted?.name ?? entry?.name ?? '',
    latinName: admitted?.latinName ?? entry?.latinName ?? null,
    delegation: admitted ? admitted.employer : (entry?.delegation ?? null),
    overall: overallOf(parts.map(({ result }) => result)),
  }
}

function partOf({ personId, offering, admitted, entries }: Owed, part: PartFacts, sources: Sources): CandidatePart {
  const entry = entries.get(part.disciplineId ?? '') ?? null
  const { points, absent, source, missing } = entry ? gotBy(entry, part, sources) : nothing
  const pass = personId && sources.passes.get(partKey(personId, { offeringId: offering.id, ...part }))
  const facts: ComponentFacts = {
    pass: part.pass,
    entry: entry ? (entry.withdrawn ? 'withdrawn' : 'standing') : 'none',
    absent,
    voided: entry !== null && sources.voids.of(entry) !== 'no',
    points,
    carried: pass || null,
    recognised: admitted?.recognised ?? false,
  }
  const result = componentResult(facts, { endsOn: sources.event.endsOn, validMonths: offering.validMonths })
  return {
    ...{ component: part.component, entry, facts, result, source },
    missing: result.state === 'pending' ? missing : null,
  }
}

interface Value {
  readonly points: Points | null
  readonly absent: boolean
  readonly source: ScoreSource | null
  readonly missing: Missing | null
}

const nothing: Value = { points: null, absent: false, source: null, missing: 'entry' }

/** What an entry got: by its marks where the component was marked, else the score that stands. */
function gotBy(entry: EntryFacts, part: PartFacts, { scores, marked }: Sources): Value {
  // What a name got would tell whose the code is that got it.
  if (entry.isSealed) return { ...nothing, absent: entry.absent, missing: 'names' }
  if (part.byMarks) {
    const found = marked(entry.disciplineId, entry.id)
    const shared = { absent: entry.absent, source: 'marks' } as const
    return 'points' in found
      ? { ...shared, points: found.points, missing: null }
      : { ...shared, points: null, missing: found.missing }
  }
  const score = scores.get(entry.id)
  return {
    points: score?.points ?? null,
    absent: entry.absent || (score?.absent ?? false),
    source: score?.source ?? null,
    missing: score ? null : 'score',
  }
}

/** Everything that the results depend on, in one fixed order. Who has an entry is known by it, also once forgotten. */
function inputText({ endsOn }: EventRow, candidates: readonly Candidate[]): string {
  const lines = candidates.flatMap(({ offering: { id, validMonths }, personId, parts }) =>
    parts.map(({ component, entry, facts: { carried, ...facts } }) =>
      canonicalText([
        ...[id, validMonths, component, entry?.id ?? personId],
        { ...facts, carried: carried && { ...carried } },
      ]),
    ),
  )
  return [RULE_VERSION, endsOn, ...lines.sort()].join('\n')
}
