import { useParams } from '@solidjs/router'
import { t } from '../../lib/text/index.ts'
import { ActLog } from '../audit/act-log.tsx'
import { OrganisationFrame } from './frame.tsx'

/** What was done about an organisation, newest first. */
export default function OrganisationAuditPage() {
  const params = useParams<{ organisationId: string }>()
  return (
    <OrganisationFrame tabName={t('organisations.audit')}>
      {() => (
        <ActLog
          path={`/api/organisations/${params.organisationId}/audit`}
          more={t('organisations.auditMore')}
          names={new Map()}
          at={{ disciplines: [], sessions: [] }}
        />
      )}
    </OrganisationFrame>
  )
}
