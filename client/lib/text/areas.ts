import type { Prefixed } from '@solid-primitives/i18n'
import type { Locale } from './locale.ts'
import type { words as analysisWords } from './zh/analysis.ts'
import type { words as appealsWords } from './zh/appeals.ts'
import type { words as applyWords } from './zh/apply.ts'
import type { words as archiveWords } from './zh/archive.ts'
import type { words as asideWords } from './zh/aside.ts'
import type { words as attendanceWords } from './zh/attendance.ts'
import type { words as auditWords } from './zh/audit.ts'
import type { words as batchesWords } from './zh/batches.ts'
import type { words as calendarWords } from './zh/calendar.ts'
import type { words as ceremonyWords } from './zh/ceremony.ts'
import type { words as certificatesWords } from './zh/certificates.ts'
import type { words as checkinWords } from './zh/checkin.ts'
import type { words as commonWords } from './zh/common.ts'
import type { words as conflictsWords } from './zh/conflicts.ts'
import type { words as deskWords } from './zh/desk.ts'
import type { words as devicesWords } from './zh/devices.ts'
import type { words as drawsWords } from './zh/draws.ts'
import type { words as editorWords } from './zh/editor.ts'
import type { words as eventsWords } from './zh/events.ts'
import type { words as filingWords } from './zh/filing.ts'
import type { words as importsWords } from './zh/imports.ts'
import type { words as judgeWords } from './zh/judge.ts'
import type { words as myWords } from './zh/my.ts'
import type { words as occupationsWords } from './zh/occupations.ts'
import type { words as officialsWords } from './zh/officials.ts'
import type { words as organisationsWords } from './zh/organisations.ts'
import type { words as outcomesWords } from './zh/outcomes.ts'
import type { words as overallWords } from './zh/overall.ts'
import type { words as paperWords } from './zh/paper.ts'
import type { words as penaltiesWords } from './zh/penalties.ts'
import type { words as peopleWords } from './zh/people.ts'
import type { words as publicWords } from './zh/public.ts'
import type { words as publicationWords } from './zh/publication.ts'
import type { words as qualificationWords } from './zh/qualification.ts'
import type { words as recheckWords } from './zh/recheck.ts'
import type { words as refusalsWords } from './zh/refusals.ts'
import type { words as registrationWords } from './zh/registration.ts'
import type { words as resultsWords } from './zh/results.ts'
import type { words as reviewWords } from './zh/review.ts'
import type { words as rulesWords } from './zh/rules.ts'
import type { words as sessionsWords } from './zh/sessions.ts'
import type { words as shadowWords } from './zh/shadow.ts'
import type { words as standardsWords } from './zh/standards.ts'
import type { words as tabletWords } from './zh/tablet.ts'
import type { words as ticketsWords } from './zh/tickets.ts'
import type { words as timetablesWords } from './zh/timetables.ts'
import type { words as verifyWords } from './zh/verify.ts'
import type { words as workdaysWords } from './zh/workdays.ts'

/** Texts by their keys. */
export type Words = Readonly<Record<string, string>>

/** Every text there is, by `<area>.<key>`, as the Chinese dictionaries word it: they are the model, English must have the same keys. */
export type Dictionary = Prefixed<typeof commonWords, 'common'> &
  Prefixed<typeof refusalsWords, 'refusals'> &
  Prefixed<typeof judgeWords, 'judge'> &
  Prefixed<typeof tabletWords, 'tablet'> &
  Prefixed<typeof devicesWords, 'devices'> &
  Prefixed<typeof deskWords, 'desk'> &
  Prefixed<typeof publicWords, 'public'> &
  Prefixed<typeof peopleWords, 'people'> &
  Prefixed<typeof certificatesWords, 'certificates'> &
  Prefixed<typeof eventsWords, 'events'> &
  Prefixed<typeof standardsWords, 'standards'> &
  Prefixed<typeof registrationWords, 'registration'> &
  Prefixed<typeof auditWords, 'audit'> &
  Prefixed<typeof officialsWords, 'officials'> &
  Prefixed<typeof resultsWords, 'results'> &
  Prefixed<typeof rulesWords, 'rules'> &
  Prefixed<typeof sessionsWords, 'sessions'> &
  Prefixed<typeof verifyWords, 'verify'> &
  Prefixed<typeof analysisWords, 'analysis'> &
  Prefixed<typeof paperWords, 'paper'> &
  Prefixed<typeof appealsWords, 'appeals'> &
  Prefixed<typeof qualificationWords, 'qualification'> &
  Prefixed<typeof filingWords, 'filing'> &
  Prefixed<typeof drawsWords, 'draws'> &
  Prefixed<typeof calendarWords, 'calendar'> &
  Prefixed<typeof ceremonyWords, 'ceremony'> &
  Prefixed<typeof importsWords, 'imports'> &
  Prefixed<typeof shadowWords, 'shadow'> &
  Prefixed<typeof asideWords, 'aside'> &
  Prefixed<typeof overallWords, 'overall'> &
  Prefixed<typeof penaltiesWords, 'penalties'> &
  Prefixed<typeof recheckWords, 'recheck'> &
  Prefixed<typeof conflictsWords, 'conflicts'> &
  Prefixed<typeof editorWords, 'editor'> &
  Prefixed<typeof occupationsWords, 'occupations'> &
  Prefixed<typeof batchesWords, 'batches'> &
  Prefixed<typeof outcomesWords, 'outcomes'> &
  Prefixed<typeof publicationWords, 'publication'> &
  Prefixed<typeof attendanceWords, 'attendance'> &
  Prefixed<typeof checkinWords, 'checkin'> &
  Prefixed<typeof ticketsWords, 'tickets'> &
  Prefixed<typeof organisationsWords, 'organisations'> &
  Prefixed<typeof reviewWords, 'review'> &
  Prefixed<typeof myWords, 'my'> &
  Prefixed<typeof applyWords, 'apply'> &
  Prefixed<typeof archiveWords, 'archive'> &
  Prefixed<typeof timetablesWords, 'timetables'> &
  Prefixed<typeof workdaysWords, 'workdays'>

/** Areas that are fetched together, as one file of each language: what the same doors and pages use. */
const setOf = {
  common: 'every',
  refusals: 'every',
  people: 'every',
  judge: 'judge',
  tablet: 'judge',
  public: 'public',
  verify: 'public',
  draws: 'public',
  overall: 'public',
  publication: 'public',
  my: 'own',
  apply: 'own',
  tickets: 'own',
  archive: 'own',
  calendar: 'own',
  occupations: 'own',
  officials: 'own',
  desk: 'hall',
  checkin: 'hall',
  batches: 'hall',
  recheck: 'hall',
  sessions: 'hall',
  standards: 'hall',
  devices: 'office',
  certificates: 'office',
  events: 'office',
  registration: 'office',
  audit: 'office',
  results: 'office',
  rules: 'office',
  analysis: 'office',
  paper: 'office',
  appeals: 'office',
  qualification: 'office',
  filing: 'office',
  ceremony: 'office',
  imports: 'office',
  shadow: 'office',
  aside: 'office',
  penalties: 'office',
  conflicts: 'office',
  editor: 'office',
  outcomes: 'office',
  attendance: 'office',
  organisations: 'office',
  review: 'office',
  timetables: 'office',
  workdays: 'office',
} as const

export type Area = keyof typeof setOf
type WordSet = (typeof setOf)[Area]
type Loaders = { [S in WordSet]: () => Promise<{ [A in Area as (typeof setOf)[A] extends S ? A : never]: Words }> }

const loaders: Record<Locale, Loaders> = {
  zh: {
    every: () => import('./zh/sets/every.ts'),
    judge: () => import('./zh/sets/judge.ts'),
    public: () => import('./zh/sets/public.ts'),
    own: () => import('./zh/sets/own.ts'),
    hall: () => import('./zh/sets/hall.ts'),
    office: () => import('./zh/sets/office.ts'),
  },
  en: {
    every: () => import('./en/sets/every.ts'),
    judge: () => import('./en/sets/judge.ts'),
    public: () => import('./en/sets/public.ts'),
    own: () => import('./en/sets/own.ts'),
    hall: () => import('./en/sets/hall.ts'),
    office: () => import('./en/sets/office.ts'),
  },
}

/** Every area that there is. */
export const areas = Object.keys(setOf) as Area[]

/** The words of an area by their keys, with whatever else is in its set fetched once. */
export async function wordsOf(area: Area, locale: Locale): Promise<Words> {
  const words: Partial<Record<Area, Words>> = await loaders[locale][setOf[area]]()
  return words[area] ?? {}
}
