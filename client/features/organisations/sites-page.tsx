import MapPin from 'lucide-solid/icons/map-pin'
import { createSignal, For, Show } from 'solid-js'
import type { SiteView } from '#domain/organisations/site-contract'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { OrganisationFrame } from './frame.tsx'
import { SiteDrawer } from './site-drawer.tsx'
import { SitePart } from './site-part.tsx'

/** Where an organisation assesses: its sites with their rooms and stations. */
export default function SitesPage() {
  const [adding, setAdding] = createSignal(false)
  const [editing, setEditing] = createSignal<SiteView | null>(null)
  return (
    <OrganisationFrame
      tabName={t('organisations.sites')}
      actions={(view) => (
        <Show when={view().organisation.closedAt === null}>
          <Button kind="primary" icon={<MapPin class="size-5" aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('organisations.addSite')}
          </Button>
        </Show>
      )}
    >
      {(view) => (
        <>
          <For
            each={view().sites.map(({ id }) => id)}
            fallback={
              <EmptyState
                icon={<MapPin aria-hidden="true" />}
                title={t('organisations.noSites')}
                more={t('organisations.noSitesMore')}
              />
            }
          >
            {(id) => (
              <Show when={view().sites.find((site) => site.id === id)}>
                {(site) => (
                  <SitePart
                    organisationId={view().organisation.id}
                    of={site()}
                    isOpen={view().organisation.closedAt === null}
                    onEdit={() => setEditing(site())}
                  />
                )}
              </Show>
            )}
          </For>
          <SiteDrawer
            organisationId={view().organisation.id}
            areaCode={view().organisation.areaCode}
            of={editing()}
            open={adding() || editing() !== null}
            onOpen={() => {
              setAdding(false)
              setEditing(null)
            }}
          />
        </>
      )}
    </OrganisationFrame>
  )
}
