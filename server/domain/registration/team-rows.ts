import { entryKey } from '#domain/registration/check-entries'
import type { EntryColumn, EntryProblem, EntryRow } from '#domain/registration/contract'
import { columnHeads } from '#domain/registration/header'

/** A row of a file of entries as it was read: a person, and where teams compete the person's team. */
export interface EntryLine extends Omit<EntryRow, 'members'> {
  readonly team: string
  readonly teamLatinName: string | null
}

/**
 * Puts the rows of a file together to teams, by team and delegation, wherever they stand. A row without team,
 * delegation and number belongs to the team above it, as merged cells are read. What rows of a team say differently
 * is a problem.
 */
export function groupTeams(lines: readonly EntryLine[]): { entries: EntryRow[]; problems: EntryProblem[] } {
  const teams = new Map<string, EntryRow>()
  const problems: EntryProblem[] = []
  let above: EntryLine | null = null
  for (const given of lines) {
    const line: EntryLine =
      above && isMerged(given) ? { ...given, team: above.team, delegationCode: above.delegationCode } : given
    above = line
    // Rows without a team can't be told apart: each is named as missing it.
    const key = line.team === '' ? String(line.row) : entryKey(line.team, line.delegationCode.toUpperCase())
    const team = teams.get(key) ?? teamAt(line)
    teams.set(key, team)
    problems.push(...differences(team, line))
    team.number ??= line.number
    team.latinName ??= line.teamLatinName
    team.delegationName ??= line.delegationName
    team.members.push({ row: line.row, name: line.name, latinName: line.latinName })
  }
  return { entries: [...teams.values()], problems }
}

const isMerged = ({ team, delegationCode, number }: EntryLine) =>
  team === '' && delegationCode === '' && number === null

function teamAt({ row, number, team, teamLatinName, delegationCode, delegationName }: EntryLine): EntryRow {
  return { row, number, name: team, latinName: teamLatinName, delegationCode, delegationName, members: [] }
}

function differences(team: EntryRow, line: EntryLine): EntryProblem[] {
  const said: readonly (readonly [EntryColumn, string | number | null, string | number | null])[] = [
    ['number', team.number, line.number],
    ['teamLatinName', team.latinName, line.teamLatinName],
    ['delegationName', team.delegationName, line.delegationName],
  ]
  return said.flatMap(([column, known, value]) => {
    if (known === null || value === null || known === value) return []
    const facts = { head: columnHeads[column], value: String(value).slice(0, 40), known: String(known).slice(0, 40) }
    return [{ row: line.row, column, code: 'entry-team-differs', facts }]
  })
}
