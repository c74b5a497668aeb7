import { useParams } from '@solidjs/router'
import { headOf } from '#domain/kit/sheet-columns'
import { type RoomColumn, type RoomsRead, roomSheet } from '#domain/organisations/room-rows'
import { t } from '../../lib/text/index.ts'
import { OrganisationFrame, refreshOrganisations } from './frame.tsx'
import { TableImport } from './table-import.tsx'
import type { TableProblem } from './table-preview.tsx'

type Preview = Omit<RoomsRead, 'problems'> & { problems: TableProblem[] }

/** Where a site's rooms with their stations are brought in from a table. */
export default function ImportRoomsPage() {
  const params = useParams<{ organisationId: string; siteId: string }>()
  return (
    <OrganisationFrame tabName={t('organisations.importRooms')}>
      {(view) => (
        <TableImport<Preview>
          title={[t('organisations.importRooms'), view().sites.find(({ id }) => id === params.siteId)?.name ?? ''].join(
            ' · ',
          )}
          path={`/api/sites/${params.siteId}/rooms`}
          template="/api/room-template.xlsx"
          list={`/desk/organisations/${params.organisationId}/sites`}
          rowsOf={({ rooms }) =>
            rooms.map(({ row, name, kind, capacity, stations }) => ({
              row,
              also: stations.map((station) => station.row),
              title: name,
              more: [
                t(`organisations.room-${kind}`),
                `${t('organisations.capacity')} ${capacity}`,
                ...(stations.length > 0 ? [`${t('organisations.stations')} ${stations.length}`] : []),
              ].join(' · '),
            }))
          }
          headOf={(column) => headOf(roomSheet, column as RoomColumn)}
          onImported={refreshOrganisations}
        />
      )}
    </OrganisationFrame>
  )
}
