import { addMonths, addYears, type Day, laterDay } from './calendar.ts'
import { dayOfService, type Period } from './service.ts'
import type { Alternative, Education, Level, Requirement, TitleRank } from './standard.ts'
import { educations, levels, titleRanks } from './standard.ts'

/** What somebody shows when applying. Days are calendar days, YYYY-MM-DD; the end of a period belongs to it. */
export interface Evidence {
  readonly birthDate: Day
  /** In the occupation now, or entering it. */
  readonly inOccupation: boolean
  readonly experience: readonly (Period & { readonly occupationMatches: boolean })[]
  /** Certificates in the occupation. */
  readonly certificates: readonly { readonly level: Level; readonly issuedOn: Day }[]
  readonly titles: readonly { readonly rank: TitleRank; readonly since: Day }[]
  readonly diplomas: readonly {
    readonly education: Education
    readonly inSubject: boolean
    readonly graduatedOn: Day | null
    readonly lastYear: boolean
  }[]
}

/** A requirement that doesn't hold: the months still missing and the day it would hold from; null where time won't do. */
export interface Missing {
  readonly requirement: Requirement
  readonly months: number | null
  readonly from: Day | null
}

/** Admitted by an alternative (its place, from 0), or refused with the nearest one and what is missing in it. */
export type Admission =
  | { readonly admitted: true; readonly alternative: number }
  | { readonly admitted: false; readonly nearest: number | null; readonly missing: readonly Missing[] }

/**
 * Whether somebody may apply on a day: any one alternative suffices. The nearest alternative is the one that lacks the
 * fewest things that time won't bring, then the one that holds soonest, then the first. A level without alternatives
 * admits everybody.
 */
export function evaluateConditions(alternatives: readonly Alternative[], evidence: Evidence, today: Day): Admission {
  if (alternatives.length === 0) return { admitted: true, alternative: 0 }
  const found = alternatives.map(({ requirements }, place) => ({
    place,
    missing: requirements.flatMap((requirement) => missingOf(requirement, evidence, today) ?? []),
  }))
  const holding = found.find(({ missing }) => missing.length === 0)
  if (holding) return { admitted: true, alternative: holding.place }
  const [nearest] = [...found].sort((a, b) => byNearness(a.missing, b.missing) || a.place - b.place)
  return { admitted: false, nearest: nearest?.place ?? null, missing: nearest?.missing ?? [] }
}

function byNearness(a: readonly Missing[], b: readonly Missing[]): number {
  const timeless = (missing: readonly Missing[]) => missing.filter(({ from }) => from === null).length
  const wait = (missing: readonly Missing[]) => Math.max(0, ...missing.map(({ months }) => months ?? 0))
  return timeless(a) - timeless(b) || wait(a) - wait(b) || a.length - b.length
}

/** What is missing in a requirement; null where it holds. */
function missingOf(requirement: Requirement, evidence: Evidence, today: Day): Missing | null {
  const from = holdsFrom(requirement, evidence, today)
  if (from !== null && from <= today) return null
  return { requirement, months: from === null ? null : monthsUntil(today, from), from }
}

/** The day from which a requirement holds if nothing changes; null where time alone won't bring it. */
function holdsFrom(requirement: Requirement, evidence: Evidence, today: Day): Day | null {
  const served = (since: Day | null, years: number) =>
    years === 0 ? since : dayOfService(ofOccupation(evidence), since, years, today)
  switch (requirement.kind) {
    case 'age':
      return addYears(evidence.birthDate, requirement.years)
    case 'in-occupation':
      return evidence.inOccupation ? today : null
    case 'years':
      return served('0001-01-01', requirement.years)
    case 'level': {
      const since = earliest(evidence.certificates.filter(atLeast(requirement.level)).map(({ issuedOn }) => issuedOn))
      return since && later(since, served(since, requirement.years))
    }
    case 'title': {
      const least = titleRanks.indexOf(requirement.rank)
      const since = earliest(
        evidence.titles.filter(({ rank }) => titleRanks.indexOf(rank) >= least).map(({ since }) => since),
      )
      return since && later(since, served(since, requirement.years))
    }
    case 'diploma':
      return evidence.diplomas.some((diploma) => diplomaHolds(requirement, diploma, today)) ? today : null
  }
}

const atLeast = (least: Level) => (held: { readonly level: Level }) =>
  levels.indexOf(held.level) >= levels.indexOf(least)

const ofOccupation = ({ experience }: Evidence) => experience.filter(({ occupationMatches }) => occupationMatches)

const earliest = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null)

const later = (since: Day, day: Day | null): Day | null => day && laterDay(since, day)

/** The diplomas that are enough where one is asked for: "a college diploma" is one of a college or above. */
const diplomasFor: Readonly<Record<Education, readonly Education[]>> = {
  'vocational-school': educations,
  'advanced-technician-class': ['advanced-technician-class', 'technician-class'],
  'technician-class': ['technician-class'],
  college: ['college', 'university'],
  university: ['university'],
}

function diplomaHolds(
  { education, lastYear }: Extract<Requirement, { kind: 'diploma' }>,
  diploma: Evidence['diplomas'][number],
  today: Day,
): boolean {
  if (!diplomasFor[education].includes(diploma.education) || !diploma.inSubject) return false
  return (diploma.graduatedOn !== null && diploma.graduatedOn <= today) || (lastYear && diploma.lastYear)
}

/** The whole months from one day on that it takes to reach another, begun ones counted. */
function monthsUntil(from: Day, to: Day): number {
  const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  let months = Math.max(0, monthOf(to) - monthOf(from) - 1)
  while (addMonths(from, months) < to) months++
  return months
}
