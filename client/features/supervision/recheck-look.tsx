import type { CheckedSheet, FindingView, RecheckSummary } from '#domain/supervision/contract'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { type State, Status } from '../../ui/status.tsx'

const stateLooks = { none: 'waiting', drawing: 'waiting', checking: 'waiting', complete: 'stored' } as const

/** Where a re-check stands, as icon and word. */
export function RecheckStatus(props: { of: Pick<RecheckSummary, 'state'> | null; plain?: boolean }) {
  const state = () => props.of?.state ?? 'none'
  return <Status plain={props.plain} state={stateLooks[state()]} word={t(`recheck.state-${state()}`)} />
}

/** The look and word of a finding: whom it waits for, or how it ended. */
export function FindingStatus(props: { of: FindingView }) {
  const state = () => (props.of.state === 'accepted' ? 'stored' : 'waiting')
  const word = () => {
    if (props.of.state !== 'accepted') return t(`recheck.${props.of.state}`)
    return t(props.of.answer?.corrected ? 'recheck.corrected' : 'recheck.rejected')
  }
  return <Status state={state()} word={word()} />
}

export const sheetLooks: Record<CheckedSheet['state'], State> = {
  unchecked: 'waiting',
  checked: 'stored',
  changed: 'waiting',
  finding: 'refused',
}

/** "2 entries (8.3%)": the share for the eye; the rule compares whole numbers. */
export const errorsText = ({ errors, due }: Pick<RecheckSummary, 'errors' | 'due'>): string =>
  t('recheck.errorsOf', {
    n: errors,
    rate: formatNumber(due === 0 ? 0 : errors / due, { style: 'percent', maximumFractionDigits: 1 }),
  })
