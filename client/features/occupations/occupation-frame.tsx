import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { OccupationView, StandardVersion } from '#domain/standards/occupation-contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { may } from '../desk/access.ts'
import { DeskPage } from '../desk/desk-page.tsx'

/** An occupation with the versions that its standard has had, the newest first. */
export interface AtOccupation {
  occupation: OccupationView
  versions: StandardVersion[]
}

/** Whether the person keeps occupations, and this one still changes; reactive. */
export const mayKeep = ({ retiredAt }: OccupationView): boolean =>
  retiredAt === null && may(['administrator', 'authority'])

/** A page of the occupation in the address; with `tabName` it is one below the occupation's own. */
export function OccupationFrame(props: {
  tabName?: string
  actions?: (at: () => AtOccupation) => JSX.Element
  children: (at: () => AtOccupation) => JSX.Element
}) {
  const params = useParams<{ occupationId: string }>()
  const remote = createRemote<AtOccupation>(() => `/api/occupations/${params.occupationId}`)
  const crumbs = ({ id, name }: OccupationView) => [
    { name: t('occupations.occupations'), href: '/desk/occupations' },
    ...(props.tabName ? [{ name, href: `/desk/occupations/${id}` }] : []),
  ]
  return (
    <Remote of={remote}>
      {(at) => (
        <DeskPage
          title={props.tabName ?? at().occupation.name}
          tabName={props.tabName ? at().occupation.name : undefined}
          more={
            props.tabName
              ? `${at().occupation.code} ${at().occupation.name}`
              : [at().occupation.code, at().occupation.latinName].filter(Boolean).join(' · ')
          }
          badge={
            <Show when={!props.tabName}>
              <Badge>{t(`occupations.kind-${at().occupation.kind}`)}</Badge>
              <Show when={at().occupation.retiredAt}>
                <Badge kind="accent">{t('occupations.retired')}</Badge>
              </Show>
            </Show>
          }
          crumbs={crumbs(at().occupation)}
          actions={props.actions?.(at)}
        >
          <Show when={at().occupation.id} keyed>
            {(_) => props.children(at)}
          </Show>
        </DeskPage>
      )}
    </Remote>
  )
}
