import { Show } from 'solid-js'
import type { StaffView } from '#domain/organisations/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { may } from '../desk/access.ts'
import { DeskPage } from '../desk/desk-page.tsx'
import { createStaff, StaffTable } from './staff-part.tsx'

/** Who acts for the authority everywhere: named by administrators. */
export default function AuthorityPage() {
  const path = '/api/authority-officers'
  const remote = createRemote<{ officers: StaffView[] }>(() => path)
  const staff = createStaff(() => path)
  return (
    <DeskPage
      title={t('organisations.officers')}
      more={t('organisations.officersMore')}
      crumbs={[{ name: t('organisations.organisations'), href: '/desk/organisations' }]}
      actions={<Show when={may(['administrator'])}>{staff.button()}</Show>}
    >
      <Remote of={remote}>
        {(data) => (
          <StaffTable of={data().officers} staff={staff} isOpen empty={{ title: t('organisations.noOfficers') }} />
        )}
      </Remote>
      {staff.dialogs()}
    </DeskPage>
  )
}
