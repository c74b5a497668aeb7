import { useSearchParams } from '@solidjs/router'
import type { ApplicationState } from '#domain/applications/contract'
import type { ApplicationRow } from '#domain/applications/review-contract'

/** The states that a queue is divided by. */
export const queueStates = ['submitted', 'returned', 'approved', 'refused', 'withdrawn'] as const

export const conditionStates = ['met', 'unmet', 'unknown'] as const
export type ConditionState = (typeof conditionStates)[number]

/** How the conditions of a row stand. */
export const conditionsOf = ({ admitted }: ApplicationRow): ConditionState =>
  admitted === null ? 'unknown' : admitted ? 'met' : 'unmet'

interface Params extends Record<string, string | undefined> {
  state?: string
  offering?: string
  source?: string
  route?: string
  conditions?: string
}

/** The queue's filters, kept in the address. Without a state it shows what waits for review. */
export function createFilters() {
  const [params, setParams] = useSearchParams<Params>()
  const state = (): ApplicationState | 'all' =>
    params.state === 'all' ? 'all' : (queueStates.find((one) => one === params.state) ?? 'submitted')
  return {
    state,
    get: (name: keyof Params) => String(params[name] ?? ''),
    set: (name: keyof Params, value: string) =>
      setParams({ [name]: value === '' || value === 'all' ? null : value }, { replace: true, scroll: false }),
    setState: (value: string) =>
      setParams({ state: value === 'submitted' ? null : value }, { replace: true, scroll: false }),
    clear: () => setParams({ offering: null, source: null, route: null, conditions: null, q: null }, { replace: true }),
    fits: (row: ApplicationRow) =>
      (!params.offering || row.offeringId === params.offering) &&
      (!params.source || row.source === params.source) &&
      (!params.route || row.route === params.route) &&
      (!params.conditions || conditionsOf(row) === params.conditions),
  }
}

export type Filters = ReturnType<typeof createFilters>
