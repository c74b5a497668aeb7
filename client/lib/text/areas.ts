import type { Prefixed } from '@solid-primitives/i18n'
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
  Prefixed<typeof timetablesWords, 'timetables'>

/** One file per area and language, fetched only by the doors that use it. */
export const loaders = {
  zh: {
    common: () => import('./zh/common.ts').then((file) => file.words),
    refusals: () => import('./zh/refusals.ts').then((file) => file.words),
    judge: () => import('./zh/judge.ts').then((file) => file.words),
    tablet: () => import('./zh/tablet.ts').then((file) => file.words),
    devices: () => import('./zh/devices.ts').then((file) => file.words),
    desk: () => import('./zh/desk.ts').then((file) => file.words),
    public: () => import('./zh/public.ts').then((file) => file.words),
    people: () => import('./zh/people.ts').then((file) => file.words),
    certificates: () => import('./zh/certificates.ts').then((file) => file.words),
    events: () => import('./zh/events.ts').then((file) => file.words),
    standards: () => import('./zh/standards.ts').then((file) => file.words),
    registration: () => import('./zh/registration.ts').then((file) => file.words),
    audit: () => import('./zh/audit.ts').then((file) => file.words),
    officials: () => import('./zh/officials.ts').then((file) => file.words),
    results: () => import('./zh/results.ts').then((file) => file.words),
    rules: () => import('./zh/rules.ts').then((file) => file.words),
    sessions: () => import('./zh/sessions.ts').then((file) => file.words),
    verify: () => import('./zh/verify.ts').then((file) => file.words),
    analysis: () => import('./zh/analysis.ts').then((file) => file.words),
    paper: () => import('./zh/paper.ts').then((file) => file.words),
    appeals: () => import('./zh/appeals.ts').then((file) => file.words),
    qualification: () => import('./zh/qualification.ts').then((file) => file.words),
    filing: () => import('./zh/filing.ts').then((file) => file.words),
    draws: () => import('./zh/draws.ts').then((file) => file.words),
    calendar: () => import('./zh/calendar.ts').then((file) => file.words),
    ceremony: () => import('./zh/ceremony.ts').then((file) => file.words),
    imports: () => import('./zh/imports.ts').then((file) => file.words),
    shadow: () => import('./zh/shadow.ts').then((file) => file.words),
    aside: () => import('./zh/aside.ts').then((file) => file.words),
    overall: () => import('./zh/overall.ts').then((file) => file.words),
    penalties: () => import('./zh/penalties.ts').then((file) => file.words),
    recheck: () => import('./zh/recheck.ts').then((file) => file.words),
    conflicts: () => import('./zh/conflicts.ts').then((file) => file.words),
    editor: () => import('./zh/editor.ts').then((file) => file.words),
    occupations: () => import('./zh/occupations.ts').then((file) => file.words),
    batches: () => import('./zh/batches.ts').then((file) => file.words),
    outcomes: () => import('./zh/outcomes.ts').then((file) => file.words),
    publication: () => import('./zh/publication.ts').then((file) => file.words),
    attendance: () => import('./zh/attendance.ts').then((file) => file.words),
    checkin: () => import('./zh/checkin.ts').then((file) => file.words),
    tickets: () => import('./zh/tickets.ts').then((file) => file.words),
    organisations: () => import('./zh/organisations.ts').then((file) => file.words),
    review: () => import('./zh/review.ts').then((file) => file.words),
    my: () => import('./zh/my.ts').then((file) => file.words),
    apply: () => import('./zh/apply.ts').then((file) => file.words),
    archive: () => import('./zh/archive.ts').then((file) => file.words),
    timetables: () => import('./zh/timetables.ts').then((file) => file.words),
  },
  en: {
    common: () => import('./en/common.ts').then((file) => file.words),
    refusals: () => import('./en/refusals.ts').then((file) => file.words),
    judge: () => import('./en/judge.ts').then((file) => file.words),
    tablet: () => import('./en/tablet.ts').then((file) => file.words),
    devices: () => import('./en/devices.ts').then((file) => file.words),
    desk: () => import('./en/desk.ts').then((file) => file.words),
    public: () => import('./en/public.ts').then((file) => file.words),
    people: () => import('./en/people.ts').then((file) => file.words),
    certificates: () => import('./en/certificates.ts').then((file) => file.words),
    events: () => import('./en/events.ts').then((file) => file.words),
    standards: () => import('./en/standards.ts').then((file) => file.words),
    registration: () => import('./en/registration.ts').then((file) => file.words),
    audit: () => import('./en/audit.ts').then((file) => file.words),
    officials: () => import('./en/officials.ts').then((file) => file.words),
    results: () => import('./en/results.ts').then((file) => file.words),
    rules: () => import('./en/rules.ts').then((file) => file.words),
    sessions: () => import('./en/sessions.ts').then((file) => file.words),
    verify: () => import('./en/verify.ts').then((file) => file.words),
    analysis: () => import('./en/analysis.ts').then((file) => file.words),
    paper: () => import('./en/paper.ts').then((file) => file.words),
    appeals: () => import('./en/appeals.ts').then((file) => file.words),
    qualification: () => import('./en/qualification.ts').then((file) => file.words),
    filing: () => import('./en/filing.ts').then((file) => file.words),
    draws: () => import('./en/draws.ts').then((file) => file.words),
    calendar: () => import('./en/calendar.ts').then((file) => file.words),
    ceremony: () => import('./en/ceremony.ts').then((file) => file.words),
    imports: () => import('./en/imports.ts').then((file) => file.words),
    shadow: () => import('./en/shadow.ts').then((file) => file.words),
    aside: () => import('./en/aside.ts').then((file) => file.words),
    overall: () => import('./en/overall.ts').then((file) => file.words),
    penalties: () => import('./en/penalties.ts').then((file) => file.words),
    recheck: () => import('./en/recheck.ts').then((file) => file.words),
    conflicts: () => import('./en/conflicts.ts').then((file) => file.words),
    editor: () => import('./en/editor.ts').then((file) => file.words),
    occupations: () => import('./en/occupations.ts').then((file) => file.words),
    batches: () => import('./en/batches.ts').then((file) => file.words),
    outcomes: () => import('./en/outcomes.ts').then((file) => file.words),
    publication: () => import('./en/publication.ts').then((file) => file.words),
    attendance: () => import('./en/attendance.ts').then((file) => file.words),
    checkin: () => import('./en/checkin.ts').then((file) => file.words),
    tickets: () => import('./en/tickets.ts').then((file) => file.words),
    organisations: () => import('./en/organisations.ts').then((file) => file.words),
    review: () => import('./en/review.ts').then((file) => file.words),
    my: () => import('./en/my.ts').then((file) => file.words),
    apply: () => import('./en/apply.ts').then((file) => file.words),
    archive: () => import('./en/archive.ts').then((file) => file.words),
    timetables: () => import('./en/timetables.ts').then((file) => file.words),
  },
}

export type Area = keyof typeof loaders.zh
