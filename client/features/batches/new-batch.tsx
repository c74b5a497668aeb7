import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { BatchBoard, BatchChoices } from '#domain/batches/contract'
import { refreshMe } from '../../lib/auth.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Select } from '../../ui/select.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { DeskPage } from '../desk/desk-page.tsx'
import { sayDone } from '../desk/say.ts'
import { emptyPlan } from './plan-draft.ts'
import { PlanForm } from './plan-form.tsx'

/** Where a centre draws up the plan of a batch. */
export default function NewBatch() {
  const board = createRemote<BatchBoard>(() => '/api/batches')
  const [chosen, setChosen] = createSignal('')
  const planner = (data: BatchBoard) => chosen() || (data.planners.length === 1 ? (data.planners[0]?.id ?? '') : '')
  return (
    <DeskPage
      title={t('batches.create')}
      more={t('batches.createMore')}
      crumbs={[{ name: t('batches.batches'), href: '/desk/batches' }]}
    >
      <Remote of={board}>
        {(data) => (
          <>
            <Show when={data().planners.length !== 1}>
              <Select
                class="max-w-3xl pb-6"
                label={t('batches.organisation')}
                placeholder={t('batches.chooseOrganisation')}
                options={data().planners.map(({ id, name }) => ({ value: id, label: name }))}
                value={chosen()}
                onChange={setChosen}
              />
            </Show>
            <Show when={planner(data())} keyed>
              {(id) => <NewPlan organisationId={id} />}
            </Show>
          </>
        )}
      </Remote>
    </DeskPage>
  )
}

function NewPlan(props: { organisationId: string }) {
  const navigate = useNavigate()
  const choices = createRemote<BatchChoices>(() => `/api/organisations/${props.organisationId}/batch-choices`)
  return (
    <Remote
      of={choices}
      empty={(data) =>
        (data.sites.length === 0 || data.occupations.length === 0) && (
          <EmptyState title={t('batches.batches')} more={t('batches.noAccreditation')} />
        )
      }
    >
      {(data) => (
        <PlanForm
          draftName={`batch.${props.organisationId}`}
          plan={emptyPlan}
          choices={data()}
          onCancel={() => navigate('/desk/batches')}
          onSend={async (act, plan) => {
            const at = `/api/organisations/${props.organisationId}/batches`
            const made = await act.send<{ eventId: string }>('POST', at, { plan })
            if (!made) return false
            // What one may do at the organisation one may now do at this batch too.
            await refreshMe()
            refreshRemotes('/api/batches')
            refreshRemotes('/api/events')
            sayDone(t('batches.saved'))
            navigate(`/desk/events/${made.eventId}`)
            return true
          }}
        />
      )}
    </Remote>
  )
}
