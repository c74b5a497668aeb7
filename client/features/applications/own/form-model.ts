import type { ApplicationForm, ApplicationRoute } from '#domain/applications/contract'
import type { Education, Level, TitleRank } from '#domain/standards/standard'

/** An application's form while it is filled in: every row may still lack something. */
export interface FormModel {
  readonly route: ApplicationRoute
  readonly employer: string
  readonly workTypeId: string
  readonly inOccupation: boolean
  readonly experience: readonly PeriodRow[]
  readonly certificates: readonly CertificateRow[]
  readonly titles: readonly TitleRow[]
  readonly diplomas: readonly DiplomaRow[]
}

export interface PeriodRow {
  readonly employer: string
  readonly from: string
  readonly to: string
  readonly untilNow: boolean
  readonly occupationMatches: boolean
}

export interface CertificateRow {
  readonly level: Level | ''
  readonly issuedOn: string
}

export interface TitleRow {
  readonly rank: TitleRank | ''
  readonly since: string
}

export interface DiplomaRow {
  readonly education: Education | ''
  readonly inSubject: boolean
  readonly graduatedOn: string
  readonly lastYear: boolean
}

export const emptyRows = {
  experience: { employer: '', from: '', to: '', untilNow: true, occupationMatches: true },
  certificates: { level: '', issuedOn: '' },
  titles: { rank: '', since: '' },
  diplomas: { education: '', inSubject: true, graduatedOn: '', lastYear: false },
} as const satisfies {
  readonly experience: PeriodRow
  readonly certificates: CertificateRow
  readonly titles: TitleRow
  readonly diplomas: DiplomaRow
}

export type RowsOf = keyof typeof emptyRows

/** The model of what the server keeps. */
export const modelOf = (form: ApplicationForm, route: ApplicationRoute): FormModel => ({
  route,
  employer: form.employer ?? '',
  workTypeId: form.workTypeId ?? '',
  inOccupation: form.inOccupation,
  experience: form.experience.map(({ to, ...row }) => ({ ...row, to: to ?? '', untilNow: to === null })),
  certificates: form.certificates,
  titles: form.titles,
  diplomas: form.diplomas.map((row) => ({ ...row, graduatedOn: row.graduatedOn ?? '' })),
})

/** What is wrong with a row, by the name of its field; a word of the dictionary. */
export type RowFault = 'missing' | 'future' | 'reversed'
export type RowFaults = Readonly<Record<string, RowFault>>

/** What is wrong with the rows of a model on a day, by their places. */
export function faultsOf(model: FormModel, today: string): Readonly<Record<RowsOf, readonly RowFaults[]>> {
  const day = (text: string): RowFault | null => (text === '' ? 'missing' : text > today ? 'future' : null)
  const text = (value: string): RowFault | null => (value.trim() === '' ? 'missing' : null)
  const only = (faults: Record<string, RowFault | null>): RowFaults =>
    Object.fromEntries(Object.entries(faults).flatMap(([name, fault]) => (fault ? [[name, fault]] : [])))
  return {
    experience: model.experience.map((row) =>
      only({
        employer: text(row.employer),
        from: day(row.from),
        to: row.untilNow ? null : (day(row.to) ?? (row.to < row.from ? 'reversed' : null)),
      }),
    ),
    certificates: model.certificates.map((row) => only({ level: text(row.level), issuedOn: day(row.issuedOn) })),
    titles: model.titles.map((row) => only({ rank: text(row.rank), since: day(row.since) })),
    diplomas: model.diplomas.map((row) =>
      only({ education: text(row.education), graduatedOn: row.lastYear ? null : day(row.graduatedOn) }),
    ),
  }
}

/** How many rows of a model lack something, so that they stay in the browser until they don't. */
export const unfinished = (faults: Readonly<Record<RowsOf, readonly RowFaults[]>>): number =>
  Object.values(faults)
    .flat()
    .filter((one) => Object.keys(one).length > 0).length

/** What the server is told: the rows that are complete. */
export function formOf(model: FormModel, today: string): ApplicationForm {
  const faults = faultsOf(model, today)
  const whole = <Row>(name: RowsOf, rows: readonly Row[]): Row[] =>
    rows.filter((_, at) => Object.keys(faults[name][at] ?? {}).length === 0)
  return {
    employer: model.employer.trim() || null,
    workTypeId: model.workTypeId || null,
    inOccupation: model.inOccupation,
    experience: whole('experience', model.experience).map(({ untilNow, to, employer, ...row }) => ({
      ...row,
      employer: employer.trim(),
      to: untilNow ? null : to,
    })),
    certificates: whole('certificates', model.certificates).flatMap(({ level, issuedOn }) =>
      level ? [{ level, issuedOn }] : [],
    ),
    titles: whole('titles', model.titles).flatMap(({ rank, since }) => (rank ? [{ rank, since }] : [])),
    diplomas: whole('diplomas', model.diplomas).flatMap(({ education, inSubject, graduatedOn, lastYear }) =>
      education ? [{ education, inSubject, lastYear, graduatedOn: lastYear ? null : graduatedOn }] : [],
    ),
  }
}
