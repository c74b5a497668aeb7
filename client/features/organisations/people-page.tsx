import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { OrganisationFrame } from './frame.tsx'
import { createStaff, StaffTable } from './staff-part.tsx'

/** Who manages an organisation. */
export default function PeoplePage() {
  const params = useParams<{ organisationId: string }>()
  const staff = createStaff(() => `/api/organisations/${params.organisationId}/managers`)
  return (
    <OrganisationFrame
      tabName={t('organisations.people')}
      actions={(view) => <Show when={view().organisation.closedAt === null}>{staff.button()}</Show>}
    >
      {(view) => (
        <>
          <p class="text-15 text-muted">{t('organisations.managersMore')}</p>
          <StaffTable
            of={view().managers}
            staff={staff}
            isOpen={view().organisation.closedAt === null}
            empty={{ title: t('organisations.noManagers'), more: t('organisations.noManagersMore') }}
          />
          {staff.dialogs()}
        </>
      )}
    </OrganisationFrame>
  )
}
