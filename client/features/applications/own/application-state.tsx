import type { ApplicationState } from '#domain/applications/contract'
import { t } from '../../../lib/text/index.ts'
import { type State, Status } from '../../../ui/status.tsx'

const STATES = {
  draft: 'saved',
  submitted: 'waiting',
  returned: 'saved',
  approved: 'stored',
  refused: 'refused',
  withdrawn: 'refused',
} as const satisfies Record<ApplicationState, State>

/** How far an own application is. */
export const ApplicationStatus = (props: { state: ApplicationState }) => (
  <Status state={STATES[props.state]} word={t(`apply.state-${props.state}`)} />
)
