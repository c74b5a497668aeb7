import type { EventState } from '#domain/events/contract'
import type { FilingState } from '#domain/events/filing'
import { addWorkingDays, type Deadline, type WorkCalendar } from '#domain/kit/working-days'
import { type BatchPlan, type BatchStep, batchSteps, type CourseStep, type StepActor } from './contract.ts'
import { filingDue, publicationDays } from './plan.ts'

/** What must be known to say how far a batch is. Days are calendar days in the city. */
export interface CourseFacts {
  readonly plan: Pick<
    BatchPlan,
    'startsOn' | 'endsOn' | 'registrationFrom' | 'registrationUntil' | 'reviewUntil' | 'resultsUntil'
  >
  readonly state: EventState
  /** The state of the newest filing; null before the first. */
  readonly filing: FilingState | null
  /** Applications that were handed in and not decided yet. */
  readonly undecided: number
  /** Entries, and those of them that have a place in a session. */
  readonly entries: number
  readonly placed: number
  readonly ticketsOut: boolean
  /** Entries without a result of their component. */
  readonly unmarked: number
  /** The day on which the results were published for objection. */
  readonly publishedOn: string | null
  readonly openObjections: number
  readonly finalOn: string | null
  /** Certificates that are due and not issued. */
  readonly certificatesDue: number
}

const who: Readonly<Record<BatchStep, StepActor>> = {
  plan: 'centre',
  filing: 'authority',
  registration: 'candidates',
  review: 'centre',
  timetable: 'centre',
  tickets: 'centre',
  marking: 'centre',
  results: 'centre',
  publication: 'candidates',
  final: 'centre',
  certificates: 'centre',
}

/**
 * Every step of a batch: what is done, what is to be done now, what is late, what comes later. A step is done only where
 * every step before it is.
 */
export function courseOf(facts: CourseFacts, today: string, calendar: WorkCalendar): CourseStep[] {
  const due = dueDays(facts, calendar)
  const first = batchSteps.findIndex((step) => !isDone(step, facts, today, due))
  const open = first < 0 ? batchSteps.length : first
  return batchSteps.map((step, at) => ({
    step,
    by: who[step],
    due: due[step]?.day ?? null,
    unknownYear: due[step]?.unknownYear ?? null,
    state: stateOf(at, open, due[step]?.day ?? null, today),
  }))
}

/** The first step that isn't done; null where all are. */
export const presentStep = (course: readonly CourseStep[]): CourseStep | null =>
  course.find(({ state }) => state === 'now' || state === 'late') ?? null

function stateOf(at: number, open: number, due: string | null, today: string): CourseStep['state'] {
  if (at < open) return 'done'
  if (due !== null && due < today) return 'late'
  return at === open ? 'now' : 'later'
}

function dueDays({ plan, publishedOn }: CourseFacts, calendar: WorkCalendar): DueDays {
  const published = addWorkingDays(publishedOn ?? plan.resultsUntil, publicationDays, calendar)
  const final = addWorkingDays(published.day, 1, calendar)
  const filing = filingDue(plan.startsOn, calendar)
  return {
    plan: filing,
    filing: plan.registrationFrom < filing.day ? planned(plan.registrationFrom) : filing,
    registration: planned(plan.registrationUntil),
    review: planned(plan.reviewUntil),
    timetable: planned(plan.startsOn),
    tickets: planned(plan.startsOn),
    marking: planned(plan.endsOn),
    results: planned(plan.resultsUntil),
    publication: published,
    final: { ...final, unknownYear: published.unknownYear ?? final.unknownYear },
    certificates: null,
  }
}

type DueDays = Readonly<Record<BatchStep, Deadline | null>>

/** A day that the plan names itself: no working days are counted. */
const planned = (day: string): Deadline => ({ day, unknownYear: null })

function isDone(step: BatchStep, facts: CourseFacts, today: string, due: DueDays): boolean {
  switch (step) {
    case 'plan':
      return facts.filing === 'submitted' || facts.filing === 'accepted'
    case 'filing':
      return facts.filing === 'accepted'
    case 'registration':
      return facts.state !== 'draft' && today > facts.plan.registrationUntil
    case 'review':
      return facts.undecided === 0
    case 'timetable':
      return facts.entries > 0 && facts.placed === facts.entries
    case 'tickets':
      return facts.ticketsOut
    case 'marking':
      return today > facts.plan.endsOn
    case 'results':
      return facts.unmarked === 0 && facts.publishedOn !== null
    case 'publication':
      return facts.publishedOn !== null && today > (due.publication?.day ?? today)
    case 'final':
      return facts.finalOn !== null
    case 'certificates':
      return facts.finalOn !== null && facts.certificatesDue === 0
  }
}
