import { useNavigate, useParams } from '@solidjs/router'
import type { BatchChoices, BatchView } from '#domain/batches/contract'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { EventFrame } from '../desk/frames.tsx'
import { sayDone } from '../desk/say.ts'
import { draftOf } from './plan-draft.ts'
import { PlanForm } from './plan-form.tsx'

/** Where the plan of a batch is changed until it is filed. */
export default function EditBatch() {
  const params = useParams<{ eventId: string }>()
  const navigate = useNavigate()
  const batch = createRemote<BatchView>(() => `/api/events/${params.eventId}/batch`)
  const choices = createRemote<BatchChoices>(() =>
    batch.data ? `/api/organisations/${batch.data.organisationId}/batch-choices` : null,
  )
  const leave = () => navigate(`/desk/events/${params.eventId}`)
  return (
    <EventFrame tabName={t('batches.edit')}>
      {() => (
        <Section title={t('batches.edit')} more={t('batches.createMore')}>
          <Remote of={batch}>
            {(view) => (
              <Remote of={choices}>
                {(data) => (
                  <PlanForm
                    draftName={`batch.${params.eventId}`}
                    plan={draftOf(view())}
                    choices={data()}
                    onCancel={leave}
                    onSend={async (act, plan) => {
                      if (!(await act.send('PUT', `/api/events/${params.eventId}/batch`, { plan }))) return false
                      refreshRemotes('/api/events')
                      refreshRemotes('/api/batches')
                      sayDone(t('batches.saved'))
                      leave()
                      return true
                    }}
                  />
                )}
              </Remote>
            )}
          </Remote>
        </Section>
      )}
    </EventFrame>
  )
}
