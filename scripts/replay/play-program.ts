import { randomUUID } from 'node:crypto'
import type { DisciplineView } from '#domain/events/contract'
import type { StandingView } from '#domain/rankings/contract'
import type { EntryAwards } from '#domain/scoring/awards'
import { ABSENT, type MarkAnswer, type MarkInput } from '#domain/scoring/contract'
import type { SchemeView } from '#domain/standards/contract'
import type { Caller } from '../play/caller.ts'
import { openSession } from '../play/set-up.ts'
import { aspectKey, panelScheme } from './panel-scheme.ts'
import type { Program } from './read-programs.ts'

/** Those who play: the administrator, the judges' tablets in the order of their seats, and the chief judge. */
export interface Cast {
  readonly administrator: Caller
  readonly judges: readonly { readonly personId: string; readonly tablet: Caller }[]
  readonly chiefJudgeId: string
}

/** What the server says of a program once all of its marks are in, in the order of the file. */
export interface PlayedEntry {
  /** The mean of each row; null where nobody was present. */
  readonly means: readonly (string | null)[]
  readonly total: string
}

/** Marks that go in one call. */
const BATCH = 200

/** Plays a program as a discipline of the event: scheme, entries, session and marks over HTTP, and reads what they come to. */
export async function playProgram(cast: Cast, eventId: string, program: Program, at: number): Promise<PlayedEntry[]> {
  const { administrator } = cast
  const discipline = await setUp(administrator, eventId, program, at)
  const seated = cast.judges.slice(0, program.judges)
  const session = await openSession(administrator, discipline.id, {
    name: program.program.slice(0, 200),
    place: program.competition.slice(0, 200),
    ...hourOf(at),
    judgeIds: seated.map(({ personId }) => personId),
    panelSize: program.judges,
    chiefJudgeId: cast.chiefJudgeId,
    supervisorIds: [],
  })
  const { entries } = await administrator.get<{ entries: { id: string; number: number }[] }>(
    `/api/disciplines/${discipline.id}/entries`,
  )
  const ids = [...entries].sort((a, b) => a.number - b.number).map(({ id }) => id)
  const aspects = await aspectIds(administrator, discipline.id, program)
  await Promise.all(
    seated.map(({ tablet }, seat) => sendMarks(tablet, session.id, marksOf(program, seat, ids, aspects))),
  )
  return read(administrator, { disciplineId: discipline.id, sessionId: session.id, ids }, program, aspects)
}

/** A discipline with the program's scheme, rules and entries, its ranking shown. */
async function setUp(administrator: Caller, eventId: string, program: Program, at: number): Promise<DisciplineView> {
  const name = `${program.competition} · ${program.program}`.slice(0, 200)
  const discipline = await administrator.post<DisciplineView>(`/api/events/${eventId}/disciplines`, {
    code: `P${at + 1}`,
    name,
    latinName: null,
  })
  const path = `/api/disciplines/${discipline.id}`
  await administrator.put(`${path}/scheme`, { scheme: panelScheme(program) })
  const ruleSet = { ...discipline.ruleSet, panelSize: program.judges, meanDecimals: 2, awardDecimals: 2 }
  await administrator.put(`${path}/rule-set`, { ruleSet, reason: null })
  await administrator.upload(`${path}/entries/import`, 'entries.csv', entriesFile(program))
  await administrator.put(`${path}/board`, { board: 'live' })
  return discipline
}

/** The entries numbered in the order of the file; of two with one name the later says so, for the product asks for it. */
function entriesFile({ entries }: Program): Uint8Array<ArrayBuffer> {
  const codes = new Map<string, string>()
  const seen = new Set<string>()
  const rows = entries.map(({ name, delegation }, at) => {
    const code = codes.get(delegation) ?? delegationCode(delegation, codes.size)
    codes.set(delegation, code)
    const shown = seen.has(`${name} ${code}`) ? `${name} (${at + 1})` : name
    seen.add(`${shown} ${code}`)
    return [at + 1, shown, code, delegation || code].map(quoted).join(',')
  })
  return new TextEncoder().encode(['Number,Name,Delegation code,Delegation', ...rows].join('\n'))
}

const delegationCode = (name: string, at: number) => (/^[A-Za-z0-9-]{1,12}$/.test(name) ? name : `X-${at + 1}`)

const quoted = (cell: string | number) => `"${String(cell).replaceAll('"', '""')}"`

/** A session's own hour, eight on a day: nobody can be in two at one time. */
function hourOf(at: number): { startsAt: string; endsAt: string } {
  const start = Date.UTC(2026, 4, 4 + Math.floor(at / 8), 1 + (at % 8))
  const hour = 60 * 60 * 1000
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + hour).toISOString() }
}

/** The scheme's aspects by what makes them. */
async function aspectIds(caller: Caller, disciplineId: string, program: Program): Promise<ReadonlyMap<string, string>> {
  const { scheme } = await caller.get<{ scheme: SchemeView }>(`/api/disciplines/${disciplineId}/scheme`)
  const kept = scheme.criteria.flatMap(({ subCriteria }) => subCriteria.flatMap(({ aspects }) => aspects))
  const keys = [...new Set(program.entries.flatMap(({ rows }) => rows.map(aspectKey)))]
  return new Map(keys.map((key, at) => [key, kept[at]?.id ?? '']))
}

/** One judge's marks; an aspect from which everybody was absent has none. */
function marksOf(
  { entries }: Program,
  seat: number,
  ids: readonly string[],
  aspects: ReadonlyMap<string, string>,
): MarkInput[] {
  return entries.flatMap(({ rows }, at) =>
    rows
      .filter(({ marks }) => marks.some((mark) => mark !== ABSENT))
      .map((row) => ({
        commandId: randomUUID(),
        entryId: ids[at] ?? '',
        aspectId: aspects.get(aspectKey(row)) ?? '',
        round: 1,
        value: row.marks[seat] ?? ABSENT,
      })),
  )
}

async function sendMarks(tablet: Caller, sessionId: string, marks: readonly MarkInput[]): Promise<void> {
  for (let from = 0; from < marks.length; from += BATCH) {
    const { results } = await tablet.send<{ results: MarkAnswer[] }>(`/api/sessions/${sessionId}/marks`, {
      marks: marks.slice(from, from + BATCH),
    })
    const refused = results.find(({ ok }) => !ok)
    if (refused) throw new Error(`a mark was refused: ${JSON.stringify(refused)}`)
  }
}

interface Played {
  readonly disciplineId: string
  readonly sessionId: string
  readonly ids: readonly string[]
}

async function read(
  caller: Caller,
  { disciplineId, sessionId, ids }: Played,
  program: Program,
  aspects: ReadonlyMap<string, string>,
): Promise<PlayedEntry[]> {
  const awarded = await caller.get<{ entries: EntryAwards[] }>(`/api/sessions/${sessionId}/awards`)
  const ranking = await caller.get<{ rows: StandingView[] }>(`/api/disciplines/${disciplineId}/ranking`)
  const byEntry = new Map(awarded.entries.map((entry) => [entry.entryId, entry]))
  const standings = new Map(ranking.rows.map((row) => [row.entryId, row]))
  return program.entries.map(({ rows }, at) => {
    const id = ids[at] ?? ''
    const found = new Map(byEntry.get(id)?.aspects.map(({ aspectId, mean }) => [aspectId, mean]))
    return {
      means: rows.map((row) => found.get(aspects.get(aspectKey(row)) ?? '') ?? null),
      total: standings.get(id)?.total ?? '',
    }
  })
}
