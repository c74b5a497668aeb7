import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { deciders } from '#domain/organisations/staff'
import type { OrganisationView } from '#domain/organisations/view-contract'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { may, ownOrganisations } from '../desk/access.ts'
import { DeskPage } from '../desk/desk-page.tsx'
import { TabBar } from '../desk/tab-bar.tsx'
import { kindName, StandingBadge } from './standing.tsx'

/** Whether the reader decides what organisations may assess, rather than running one. */
export const decides = (): boolean => may(deciders)

/** Reads what is shown of organisations again, after something of one changed. */
export const refreshOrganisations = (): void => refreshRemotes('/api/organisations')

/** A page of the organisation in the address: its name, how it stands, its pages; the content gets all of it. */
export function OrganisationFrame(props: {
  tabName?: string
  /** What can be done on this page, the primary button last. */
  actions?: (view: () => OrganisationView) => JSX.Element
  children: (view: () => OrganisationView) => JSX.Element
}) {
  const params = useParams<{ organisationId: string }>()
  const remote = createRemote<OrganisationView>(() => `/api/organisations/${params.organisationId}`)
  const at = () => `/desk/organisations/${params.organisationId}`
  // Who keeps a single organisation has no list to go back to.
  const crumbs = () =>
    decides() || ownOrganisations().length > 1
      ? [{ name: t('organisations.organisations'), href: '/desk/organisations' }]
      : []
  return (
    <Remote of={remote}>
      {(view) => (
        <Show when={view().organisation.id} keyed>
          {(_) => (
            <DeskPage
              title={view().organisation.name}
              tabName={props.tabName}
              crumbs={crumbs()}
              badge={<StandingBadge standing={view().organisation.standing} />}
              more={`${kindName(view().organisation.kind)} · ${view().organisation.area}`}
              actions={props.actions?.(view)}
              tabs={
                <TabBar
                  name={t('organisations.pages')}
                  tabs={[
                    { href: at(), name: t('organisations.overview') },
                    { href: `${at()}/sites`, name: t('organisations.sites'), deep: true },
                    { href: `${at()}/people`, name: t('organisations.people') },
                    { href: `${at()}/audit`, name: t('organisations.audit') },
                  ]}
                />
              }
            >
              {props.children(view)}
            </DeskPage>
          )}
        </Show>
      )}
    </Remote>
  )
}
