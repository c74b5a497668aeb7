import type { EventState } from '#domain/events/contract'
import type { FilingState } from '#domain/events/filing'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { addWorkingDays, type Deadline, type WorkCalendar, workingDaysUntil } from '#domain/kit/working-days'
import type { Component, Level } from '#domain/standards/standard'
import type { BatchPlan } from './contract.ts'

/** How many working days before its first day a batch is filed at the latest (domain rules, chapter 2). */
export const leadDays = 10

/** How many working days results are published for objection. */
export const publicationDays = 5

type Dates = Pick<
  BatchPlan,
  'startsOn' | 'endsOn' | 'registrationFrom' | 'registrationUntil' | 'reviewUntil' | 'resultsUntil'
>

/** The order in which the days of a plan must come; each may be the same as the one before it. */
const order = [
  'registrationFrom',
  'registrationUntil',
  'reviewUntil',
  'startsOn',
  'endsOn',
  'resultsUntil',
] as const satisfies (keyof Dates)[]

/** Why a plan can't be: its days don't follow one another, or it offers something twice. Names the field. */
export function whyNotPlan(plan: Dates & Pick<BatchPlan, 'offerings'>): Refusal | null {
  const wrong = order.findIndex((field, at) => at > 0 && plan[field] < plan[order[at - 1] ?? field])
  const [field, before] = [order[wrong], order[wrong - 1]]
  if (field && before)
    return refuse('plan-days-disordered', { field, day: plan[field], before, dayBefore: plan[before] })
  const keys = plan.offerings.map(({ occupationId, level }) => `${occupationId} ${level}`)
  const twice = keys.findIndex((key, at) => keys.indexOf(key) < at)
  return twice < 0 ? null : refuse('offering-repeated', { place: twice + 1 })
}

/** Why a plan may not be changed: what was filed stays as it was filed, until it comes back. */
export function whyNotReplan(state: EventState, filing: FilingState | null): Refusal | null {
  if (state === 'closed') return refuse('event-closed')
  return filing === 'submitted' || filing === 'accepted' ? refuse('batch-filed') : null
}

/** The last day on which a batch that starts then can be filed. */
export const filingDue = (startsOn: string, calendar: WorkCalendar): Deadline =>
  addWorkingDays(startsOn, -leadDays, calendar)

/** Why a batch is filed too late: fewer working days are left before its first day than the authority needs. */
export function whyNotFile(startsOn: string, today: string, calendar: WorkCalendar): Refusal | null {
  const { day: due } = filingDue(startsOn, calendar)
  if (today <= due) return null
  return refuse('filing-too-late', {
    startsOn,
    due,
    days: workingDaysUntil(today, startsOn, calendar),
    needed: leadDays,
  })
}

const letters: Readonly<Record<Component, string>> = {
  theory: 'T',
  skill: 'S',
  review: 'R',
  'work-record': 'W',
  ethics: 'E',
}
const levelSigns: Readonly<Record<Level, string>> = {
  apprentice: 'A',
  '5': '5',
  '4': '4',
  '3': '3',
  '2': '2',
  '1': '1',
  special: 'X',
  chief: 'C',
}

/** The code of a component as a discipline: "6180101-4T" for the theory of turners of level 4. */
export function disciplineCode(occupationCode: string, level: Level | null, component: Component): string {
  const stem = occupationCode.replace(/[^A-Za-z0-9]/g, '').slice(-9)
  return `${stem}-${level ? levelSigns[level] : ''}${letters[component]}`
}
