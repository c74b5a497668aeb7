import { useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { refuse } from '#domain/kit/refusal'
import type { ScoreImportView } from '#domain/outcomes/contract'
import type { BatchOutcomes } from '#domain/outcomes/views'
import { runners } from '#domain/people/access'
import { RefusedError } from '../../lib/http.ts'
import { createRemote } from '../../lib/remote.ts'
import { ErrorNotice, Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import { type AtEvent, EventFrame } from '../desk/frames.tsx'
import { ImportList } from './import-list.tsx'
import { componentName, offeringName } from './names.ts'
import { ScoreImport } from './score-import.tsx'
import { SystemKeys } from './system-keys.tsx'

const notAllowed = new RefusedError('not-allowed', refuse('not-allowed').facts, 403)

/** Where the scores of a component come in by a file or from a test system. */
export default function ScoresPage() {
  return (
    <EventFrame tabName={t('outcomes.takeScores')}>
      {(at) => (
        <Show when={may(runners, at().event.id)} fallback={<ErrorNotice error={notAllowed} />}>
          <Scores at={at()} />
        </Show>
      )}
    </EventFrame>
  )
}

function Scores(props: { at: AtEvent }) {
  const eventId = () => props.at.event.id
  const [params, setParams] = useSearchParams<{ discipline?: string }>()
  const remote = createRemote<BatchOutcomes>(() => `/api/events/${eventId()}/outcomes`)
  const choices = (data: BatchOutcomes) =>
    data.offerings.flatMap((offering) =>
      offering.parts.flatMap(({ component, disciplineId, byMarks }) =>
        disciplineId && !byMarks
          ? [{ value: disciplineId, label: `${offeringName(offering)} · ${componentName(component)}` }]
          : [],
      ),
    )
  const chosen = (data: BatchOutcomes) => choices(data).find(({ value }) => value === params.discipline)?.value ?? ''
  return (
    <Remote of={remote}>
      {(data) => (
        <>
          <Section title={t('outcomes.takeScores')} more={t('outcomes.importMore')}>
            <Show when={choices(data()).length > 0} fallback={<EmptyState title={t('outcomes.allByMarks')} />}>
              <Select
                class="max-w-xl"
                label={t('outcomes.component')}
                placeholder={t('outcomes.chooseComponent')}
                options={choices(data())}
                value={chosen(data())}
                onChange={(discipline) => setParams({ discipline }, { replace: true, scroll: false })}
              />
            </Show>
            <Show when={chosen(data())} keyed>
              {(disciplineId) => (
                <Component at={props.at} disciplineId={disciplineId} onChanged={() => remote.refresh()} />
              )}
            </Show>
          </Section>
          <SystemKeys eventId={eventId()} disciplineId={chosen(data())} />
        </>
      )}
    </Remote>
  )
}

function Component(props: { at: AtEvent; disciplineId: string; onChanged: () => void }) {
  const path = () => `/api/disciplines/${props.disciplineId}`
  const imports = createRemote<{ imports: ScoreImportView[] }>(() => `${path()}/scores/imports`)
  const changed = () => {
    imports.refresh()
    props.onChanged()
  }
  return (
    <>
      <ScoreImport
        path={path()}
        sessions={props.at.sessions.filter(({ disciplineId }) => disciplineId === props.disciplineId)}
        onTaken={changed}
      />
      <Remote of={imports}>
        {(found) => <ImportList path={path()} imports={found().imports} onUndone={changed} />}
      </Remote>
    </>
  )
}
