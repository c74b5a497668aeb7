import { fitsTeam, type TeamSize } from '#domain/events/team'
import { type Refusal, type RefusalFacts, refuse } from '#domain/kit/refusal'
import { finish, inSteps, type Steps } from '#domain/kit/steps'
import { cleanLine, nameKey } from '#domain/kit/text'
import { type EntryColumn, type EntryProblem, type EntryRow, largestNumber } from '#domain/registration/contract'

/** What stands already where entries are to be added. */
export interface Registered {
  /** The discipline's numbers, those of withdrawn entries among them. */
  readonly numbers: ReadonlySet<number>
  /** The discipline's entries that have not withdrawn, by `entryKey`. */
  readonly standing: ReadonlySet<string>
  /** The names of the event's delegations, by code. */
  readonly delegations: ReadonlyMap<string, string>
  /** How many members each entry has; null where persons compete. */
  readonly team: TeamSize | null
  /** The members of the discipline's entries that have not withdrawn, by `entryKey`. */
  readonly members: ReadonlySet<string>
}

/** By what two entries of a discipline are one: name and delegation, whatever the case, the blanks and the kind of dots. */
export const entryKey = (name: string, delegationCode: string): string => `${delegationCode} ${nameKey(name)}`

/** An entry as it is kept: texts without blanks around them and in one form of Unicode, the code in capitals. */
export function cleanEntry(entry: EntryRow): EntryRow {
  const code = entry.delegationCode.normalize('NFKC').trim()
  return {
    ...entry,
    name: cleanLine(entry.name),
    latinName: cleanLine(entry.latinName ?? '') || null,
    delegationCode: codeForm.test(code) ? code.toUpperCase() : code,
    delegationName: cleanLine(entry.delegationName ?? '') || null,
    members: entry.members.map(({ row, name, latinName }) => {
      return { row, name: cleanLine(name), latinName: cleanLine(latinName ?? '') || null }
    }),
  }
}

const codeForm = /^[a-z0-9-]{1,12}$/i

/** Signs that no name has: halves of signs, those of somebody's own font, and what was unreadable. */
const unreadable = /[\p{Cs}\p{Co}\ufffd]/u
const longestText = 200

/** Entries as they are kept, and everything that keeps them from being added together. */
export interface EntriesChecked {
  readonly entries: EntryRow[]
  readonly problems: EntryProblem[]
}

/** Cleans entries and finds everything that keeps them from being added together. The problems come row by row. */
export const checkEntries = (registered: Registered, given: readonly EntryRow[]): EntriesChecked =>
  finish(checkInSteps(registered, given))

/** As `checkEntries`, for thousands. */
export function* checkInSteps(registered: Registered, given: readonly EntryRow[]): Steps<EntriesChecked> {
  const rows = yield* inSteps(given, cleanEntry)
  const names = delegationNames(registered, rows)
  const seen = new Seen(registered)
  const found = yield* inSteps(rows, (row) => [
    ...fieldProblems(row, registered.team !== null),
    ...teamProblems(row, registered.team),
    ...delegationProblems(row, names),
    ...seen.problems(row),
  ])
  const problems = found.flat()
  const entries = rows.map((row) => ({
    ...row,
    delegationName: row.delegationName ?? names.get(row.delegationCode) ?? null,
  }))
  return { entries, problems }
}

/** Why entries may not be added: the first of their problems. */
export function whyNotAdd({ problems: [first] }: EntriesChecked): Refusal | null {
  return first ? refuse(first.code, first.facts) : null
}

/** Why a file of entries may not be imported: how many problems it has, and which is the first. */
export function whyNotImport(problems: readonly EntryProblem[]): Refusal | null {
  const [first] = problems
  const facts = { count: problems.length, firstRow: first?.row ?? null, firstCode: first?.code ?? null }
  return first ? refuse('entries-have-problems', facts) : null
}

/** Why an entry may not be changed. */
export function whyNotTouch({ number, withdrawnAt }: { number: number; withdrawnAt: Date | null }): Refusal | null {
  return withdrawnAt ? refuse('entry-withdrawn', { number }) : null
}

/** Gives each entry without a number the next one after all that are taken. */
export function numberEntries(numbers: Iterable<number>, rows: readonly EntryRow[]): (EntryRow & { number: number })[] {
  let last = 0
  for (const number of numbers) last = Math.max(last, number)
  for (const { number } of rows) last = Math.max(last, number ?? 0)
  return rows.map((row) => ({ ...row, number: row.number ?? ++last }))
}

const problem = (row: number, column: EntryColumn | null, code: string, facts: RefusalFacts = {}): EntryProblem => ({
  row,
  column,
  code,
  facts: { ...facts },
})

function fieldProblems({ row, number, delegationCode, ...texts }: EntryRow, teams: boolean): EntryProblem[] {
  const found: EntryProblem[] = []
  if (number !== null && !(Number.isInteger(number) && number >= 1 && number <= largestNumber))
    found.push(problem(row, 'number', 'entry-number-invalid', { value: String(number) }))
  if (texts.name === '')
    found.push(teams ? problem(row, 'team', 'entry-team-missing') : problem(row, 'name', 'entry-name-missing'))
  found.push(
    ...textProblems(row, teams ? 'team' : 'name', texts.name),
    ...textProblems(row, teams ? 'teamLatinName' : 'latinName', texts.latinName),
    ...textProblems(row, 'delegationName', texts.delegationName),
  )
  if (delegationCode === '') found.push(problem(row, 'delegationCode', 'delegation-code-missing'))
  else if (!codeForm.test(delegationCode))
    found.push(problem(row, 'delegationCode', 'delegation-code-invalid', { code: delegationCode.slice(0, 40) }))
  return found
}

function textProblems(row: number, column: EntryColumn, text: string | null): EntryProblem[] {
  if (text === null) return []
  const tooLong = [...text].length > longestText
  return [
    ...(tooLong ? [problem(row, column, 'entry-text-too-long', { limit: longestText })] : []),
    ...(unreadable.test(text) ? [problem(row, column, 'entry-text-characters')] : []),
  ]
}

/** What is wrong with the members of an entry: how many there are, and their names. */
function teamProblems({ row, members }: EntryRow, team: TeamSize | null): EntryProblem[] {
  const misfit = whyNotMembers(members.length, team)
  return [
    ...(misfit ? [problem(row, null, misfit.code, misfit.facts)] : []),
    ...members.flatMap((member) => [
      ...(member.name === '' ? [problem(member.row, 'name', 'entry-member-unnamed')] : []),
      ...textProblems(member.row, 'name', member.name),
      ...textProblems(member.row, 'latinName', member.latinName),
    ]),
  ]
}

/** Why an entry may not have so many members. */
export function whyNotMembers(count: number, team: TeamSize | null): Refusal | null {
  if (fitsTeam(count, team)) return null
  if (!team) return refuse('entry-members-in-single')
  if (count < team.least) return refuse('entry-members-few', { count, least: team.least })
  return refuse('entry-members-many', { count, most: team.most })
}

/** The name of each delegation: the event's own, else the first that a row gives. */
function delegationNames({ delegations }: Registered, rows: readonly EntryRow[]): ReadonlyMap<string, string> {
  const names = new Map(delegations)
  for (const { delegationCode, delegationName } of rows)
    if (delegationName !== null && !names.has(delegationCode)) names.set(delegationCode, delegationName)
  return names
}

function delegationProblems(
  { row, delegationCode: code, delegationName: name }: EntryRow,
  names: ReadonlyMap<string, string>,
): EntryProblem[] {
  if (!codeForm.test(code)) return []
  const known = names.get(code)
  if (known === undefined) return [problem(row, 'delegationName', 'delegation-name-missing', { code })]
  if (name === null || name === known) return []
  return [problem(row, 'delegationName', 'delegation-name-differs', { code, name, known })]
}

/** The numbers and entries met so far, with the rows of those that the file itself has. */
class Seen {
  readonly #registered: Registered
  readonly #numbers = new Map<number, number>()
  readonly #entries = new Map<string, number>()
  readonly #members = new Map<string, number>()

  constructor(registered: Registered) {
    this.#registered = registered
  }

  /** What the row takes that is taken. Null is the row of what stood before. */
  problems({ row, number, name, delegationCode: delegation, members }: EntryRow): EntryProblem[] {
    const { numbers, standing } = this.#registered
    const found: EntryProblem[] = []
    if (number !== null) {
      if (numbers.has(number) || this.#numbers.has(number))
        found.push(problem(row, 'number', 'entry-number-taken', { number, row: this.#numbers.get(number) ?? null }))
      else this.#numbers.set(number, row)
    }
    for (const member of members) found.push(...this.#memberProblems(member, delegation))
    if (name === '' || delegation === '') return found
    const key = entryKey(name, delegation)
    if (standing.has(key) || this.#entries.has(key))
      found.push(problem(row, 'name', 'entry-duplicate', { name, delegation, row: this.#entries.get(key) ?? null }))
    else this.#entries.set(key, row)
    return found
  }

  /** A person is in one entry of a discipline. */
  #memberProblems({ row, name }: EntryRow['members'][number], delegation: string): EntryProblem[] {
    if (name === '' || delegation === '') return []
    const key = entryKey(name, delegation)
    const before = this.#members.get(key) ?? null
    if (before === null) this.#members.set(key, row)
    if (before === null && !this.#registered.members.has(key)) return []
    return [problem(row, 'name', 'entry-member-twice', { name, delegation, row: before })]
  }
}
