import { Match, Switch } from 'solid-js'
import type { AccreditationView } from '#domain/organisations/accreditation-contract'
import type { OrganisationKind, Standing } from '#domain/organisations/contract'
import type { Level } from '#domain/standards/standard'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { type State, Status } from '../../ui/status.tsx'
import { levelName } from '../batches/level-name.ts'

const looks: Partial<Record<Standing, State>> = { waiting: 'waiting', suspended: 'refused', accredited: 'stored' }

/** How an organisation stands, in a word. */
export function StandingBadge(props: { standing: Standing }) {
  const word = () => t(`organisations.standing-${props.standing}`)
  return (
    <Switch fallback={<Badge>{word()}</Badge>}>
      <Match when={looks[props.standing]}>{(state) => <Status state={state()} word={word()} />}</Match>
    </Switch>
  )
}

export const kindName = (kind: OrganisationKind): string => t(`organisations.kind-${kind}`)

/** Levels side by side; a special ability has none. */
export const levelsText = (levels: readonly Level[]): string =>
  levels.length === 0 ? t('organisations.noLevels') : levels.map((level) => levelName(level)).join(' · ')

/** The occupation of an accreditation, in a few words. */
export const accreditationName = ({ code, name }: Pick<AccreditationView, 'code' | 'name'>): string => `${code} ${name}`
