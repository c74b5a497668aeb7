import { useParams } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import { type SchemePlace as ComponentPlace, findComponent, levelOfAddress } from '#domain/standards/component-scheme'
import type { StandardView } from '#domain/standards/occupation-contract'
import type { Component } from '#domain/standards/standard'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { EmptyState } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import type { SchemePlace } from '../standards/scheme-place.ts'
import { type AtOccupation, mayKeep, OccupationFrame } from './occupation-frame.tsx'
import { componentWord, levelWord } from './requirement-words.ts'
import { schemePage, schemePath } from './scheme-path.ts'

/** The component in the address, and the place of its scheme. */
export interface AtComponent {
  at: AtOccupation
  component: ComponentPlace
  place: SchemePlace
  canEdit: boolean
}

/** A page of the scheme of an occupation's component. */
export function SchemeFrame(props: { children: (at: () => AtComponent) => JSX.Element }) {
  const params = useParams<{ level: string; component: string }>()
  const component = (): ComponentPlace => ({
    level: levelOfAddress(params.level),
    component: params.component as Component,
  })
  const name = () =>
    t('occupations.schemeOf', { level: levelWord(component().level), component: componentWord(component().component) })
  return (
    <OccupationFrame tabName={name()}>
      {(at) => <Placed at={at()} component={component()} name={name()} children={props.children} />}
    </OccupationFrame>
  )
}

function Placed(props: {
  at: AtOccupation
  component: ComponentPlace
  name: string
  children: (at: () => AtComponent) => JSX.Element
}) {
  const { id } = props.at.occupation
  const newest = createRemote<StandardView>(() => {
    const { version } = props.at.occupation
    return version === null ? null : `/api/occupations/${id}/standards/${version}`
  })
  const missing = () => (
    <EmptyState
      title={t('occupations.noComponent')}
      more={t('occupations.noComponentMore')}
      action={<a href={`/desk/occupations/${id}`}>{t('occupations.backToStandard')}</a>}
    />
  )
  return (
    <Switch>
      <Match when={!may(['administrator', 'authority'])}>
        <EmptyState title={t('occupations.readOnly')} more={t('occupations.readOnlyRole')} />
      </Match>
      <Match when={props.at.occupation.version === null}>{missing()}</Match>
      <Match when={true}>
        <Remote of={newest}>
          {(standard) => {
            const at = (): AtComponent => ({
              at: props.at,
              component: props.component,
              canEdit: mayKeep(props.at.occupation) && rule() !== null,
              place: {
                api: schemePath(id, props.component),
                page: schemePage(id, props.component),
                key: `${id}.${props.component.level}.${props.component.component}`,
                name: `${props.at.occupation.name} ${props.name}`,
                maximum: rule()?.maximum ?? null,
              },
            })
            const rule = () => findComponent(standard().content, props.component)
            return (
              <Switch fallback={props.children(at)}>
                <Match when={rule() === null}>{missing()}</Match>
              </Switch>
            )
          }}
        </Remote>
      </Match>
    </Switch>
  )
}
