import type { EventState } from '#domain/events/contract'
import type { FilingState } from '#domain/events/filing'
import { addWorkingDays, type WorkCalendar } from '#domain/kit/working-days'
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
    due: due[step],
    state: stateOf(at, open, due[step], today),
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

function dueDays({ plan, publishedOn }: CourseFacts, calendar: WorkCalendar): Record<BatchStep, string | null> {
  const published = addWorkingDays(publishedOn ?? plan.resultsUntil, publicationDays, calendar)
  const filing = filingDue(plan.startsOn, calendar)
  return {
    plan: filing,
    filing: plan.registrationFrom < filing ? plan.registrationFrom : filing,
    registration: plan.registrationUntil,
    review: plan.reviewUntil,
    timetable: plan.startsOn,
    tickets: plan.startsOn,
    marking: plan.endsOn,
    results: plan.resultsUntil,
    publication: published,
    final: addWorkingDays(published, 1, calendar),
    certificates: null,
  }
}

function isDone(
  step: BatchStep,
  facts: CourseFacts,
  today: string,
  due: Readonly<Record<BatchStep, string | null>>,
): boolean {
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
      return facts.publishedOn !== null && today > (due.publication ?? today)
    case 'final':
      return facts.finalOn !== null
    case 'certificates':
      return facts.finalOn !== null && facts.certificatesDue === 0
  }
}
