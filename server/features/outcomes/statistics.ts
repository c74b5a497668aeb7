import { and, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { discipline } from '#db/schema/events'
import { room, site } from '#db/schema/organisations'
import { person } from '#db/schema/people'
import { assignment } from '#db/schema/rosters'
import { session, sessionEntry } from '#db/schema/sessions'
import { delegationOf } from '#domain/applications/admission'
import type { OutcomeState } from '#domain/outcomes/contract'
import { isGood } from '#domain/outcomes/overall'
import { type BatchStatistics, grouped, type StatisticLine, tallyOf } from '#domain/outcomes/statistics'
import type { Component } from '#domain/standards/standard'
import type { Books } from '../scoring/books.ts'
import { lookingReader } from './mark-points.ts'
import type { OfferingFacts } from './offerings.ts'
import { newestPublication, outcomesOf } from './publications.ts'
import { type BatchResults, type Candidate, readResults } from './results.ts'

/** A component of a candidate with everything that it is counted by. */
interface Counted {
  readonly state: OutcomeState
  readonly component: Component
  readonly offering: OfferingFacts
  readonly employer: string
  readonly entryId: string | null
}

/** The pass rates of a batch: of what was published last, or of what is known while nothing is. */
export async function batchStatistics(db: Db, books: Books, eventId: string): Promise<BatchStatistics> {
  const results = await readResults(db, lookingReader(books), eventId)
  const published = await newestPublication(db, eventId)
  const states = published && new Map((await outcomesOf(db, published.id)).map((row) => [keyOf(row), row.state]))
  const counted = results.candidates.map((one) => countedParts(one, states))
  const parts = counted.flat()
  const places = await readPlaces(db, eventId)
  const lines = (keysOf: (part: Counted) => readonly string[], naming: (key: string, own: Counted) => Named) =>
    linesOf(parts, keysOf, naming)
  return {
    version: published?.version ?? null,
    candidates: tallyOf(counted.filter((own) => own.some(isSat)).map((own) => ({ state: wholeState(own) }))),
    carried: parts.filter(({ state }) => state === 'carried').length,
    recognised: counted.filter((own) => own.some(({ state }) => state === 'recognised')).length,
    components: lines(
      ({ offering, component }) => [`${offering.id} ${component}`],
      (_, { offering, component }) => ({ ...namesOf(offering), component }),
    ),
    occupations: occupationLines(results, counted),
    sites: lines(
      ({ entryId }) => places.sites(entryId),
      (key) => ({ name: key, latinName: null }),
    ),
    examiners: lines(
      ({ entryId }) => places.examiners(entryId),
      (key) => ({ name: places.name(key), latinName: null }),
    ),
    employers: lines(
      ({ employer }) => [employer],
      (key) => ({ name: key, latinName: null }),
    ),
  }
}

const keyOf = (row: { offeringId: string; component: string; entryId: string | null; personId: string | null }) =>
  `${row.offeringId} ${row.component} ${row.entryId ?? row.personId}`

/** Whether a component was sat here, or should have been. */
const isSat = ({ state }: Counted) => state !== 'carried' && state !== 'recognised'

function countedParts(
  { offering, personId, delegation, parts }: Candidate,
  states: ReadonlyMap<string, OutcomeState> | null,
): Counted[] {
  return parts.flatMap(({ component, entry, result }) => {
    const key = keyOf({ offeringId: offering.id, component, entryId: entry?.id ?? null, personId })
    const state = states ? states.get(key) : result.state
    return state ? [{ state, component, offering, employer: delegationOf(delegation), entryId: entry?.id ?? null }] : []
  })
}

/** What became of a candidate as a whole, counted like a component: whoever sat nothing at all was absent. */
function wholeState(own: readonly Counted[]): OutcomeState {
  if (own.some(({ state }) => state === 'pending')) return 'pending'
  if (own.every(({ state }) => isGood(state))) return 'passed'
  const sat = own.filter(isSat)
  if (sat.every(({ state }) => state === 'absent')) return 'absent'
  return own.some(({ state }) => state === 'void') ? 'void' : 'failed'
}

type Named = Pick<StatisticLine, 'name' | 'latinName' | 'level' | 'component'>

const namesOf = ({ name, latinName, level }: OfferingFacts): Named => ({ name, latinName, level })

function linesOf(
  parts: readonly Counted[],
  keysOf: (part: Counted) => readonly string[],
  naming: (key: string, own: Counted) => Named,
): StatisticLine[] {
  return [...grouped(parts.filter(isSat), keysOf)]
    .flatMap(([key, own]) => (own[0] ? [{ key, ...naming(key, own[0]), tally: tallyOf(own) }] : []))
    .sort((a, b) => b.tally.entered - a.tally.entered || (a.name < b.name ? -1 : 1))
}

/** Of each occupation and level the candidates, passed where everything is. */
function occupationLines({ offerings }: BatchResults, counted: readonly Counted[][]): StatisticLine[] {
  return offerings.flatMap((offering) => {
    const own = counted.filter((parts) => parts[0]?.offering.id === offering.id && parts.some(isSat))
    if (own.length === 0) return []
    return [
      { key: offering.id, ...namesOf(offering), tally: tallyOf(own.map((parts) => ({ state: wholeState(parts) }))) },
    ]
  })
}

/** Where each entry was examined, and by whom: those who judge it, as the seats of its panel say. */
async function readPlaces(db: Db, eventId: string) {
  const placed = await db
    .select({
      entryId: sessionEntry.entryId,
      panelId: sessionEntry.panelId,
      judgeIds: sessionEntry.judgeIds,
      place: session.place,
      site: site.name,
    })
    .from(sessionEntry)
    .innerJoin(session, eq(session.id, sessionEntry.sessionId))
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .leftJoin(room, eq(room.id, session.roomId))
    .leftJoin(site, eq(site.id, room.siteId))
    .where(eq(discipline.eventId, eventId))
  const seats = await db
    .select({ panelId: assignment.panelId, personId: assignment.personId })
    .from(assignment)
    .innerJoin(session, eq(session.id, assignment.sessionId))
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .where(and(eq(discipline.eventId, eventId), eq(assignment.role, 'judge'), isNotNull(assignment.panelId)))
  const panels = grouped(seats, ({ panelId }) => (panelId ? [panelId] : []))
  const byEntry = grouped(placed, ({ entryId }) => [entryId])
  const judgesOf = ({ judgeIds, panelId }: (typeof placed)[number]) =>
    judgeIds ?? (panels.get(panelId) ?? []).map(({ personId }) => personId)
  const names = await namesOfPeople(db, [...new Set(placed.flatMap(judgesOf))])
  const own = (entryId: string | null) => byEntry.get(entryId ?? '') ?? []
  return {
    sites: (entryId: string | null) => own(entryId).map(({ site: at, place }) => at ?? place),
    examiners: (entryId: string | null) => own(entryId).flatMap(judgesOf),
    name: (personId: string) => names.get(personId) ?? '',
  }
}

async function namesOfPeople(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
