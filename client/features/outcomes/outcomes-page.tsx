import { A, useSearchParams } from '@solidjs/router'
import FileUp from 'lucide-solid/icons/file-up'
import GraduationCap from 'lucide-solid/icons/graduation-cap'
import { Show } from 'solid-js'
import type { BatchOutcomes } from '#domain/outcomes/views'
import { runners } from '#domain/people/access'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { locale } from '../../lib/text/locale.ts'
import { FileLinks } from '../../ui/file-links.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import { type AtEvent, EventFrame } from '../desk/frames.tsx'
import { CandidateDrawer } from './candidate-drawer.tsx'
import { CandidateTable } from './candidate-table.tsx'
import { PublishPart } from './publish-part.tsx'

/** The results of a batch: what can be done with them, and who has what. */
export default function OutcomesPage() {
  return <EventFrame tabName={t('outcomes.title')}>{(at) => <Outcomes at={at()} />}</EventFrame>
}

function Outcomes(props: { at: AtEvent }) {
  const path = () => `/api/events/${props.at.event.id}/outcomes`
  const remote = createRemote<BatchOutcomes>(path)
  // Who is open beside the list.
  const [params, setParams] = useSearchParams<{ candidate?: string }>()
  const mayRun = () => may(runners, props.at.event.id)
  const opened = () => remote.data?.candidates.find(({ key }) => key === params.candidate)
  const toScores = () => (
    <Show when={mayRun()}>
      <A href={`/desk/events/${props.at.event.id}/outcomes/scores`} class={linkClass}>
        <FileUp class="size-5" aria-hidden="true" />
        {t('outcomes.takeScores')}
      </A>
    </Show>
  )
  return (
    <Remote of={remote}>
      {(data) => (
        <>
          <PublishPart eventId={props.at.event.id} outcomes={data()} mayRun={mayRun()} onDone={remote.refresh} />
          <Section title={t('outcomes.candidates')} actions={toScores()}>
            <Show
              when={data().candidates.length > 0}
              fallback={
                <EmptyState
                  icon={<GraduationCap aria-hidden="true" />}
                  title={t('outcomes.none')}
                  more={t('outcomes.noneMore')}
                />
              }
            >
              <CandidateTable
                outcomes={data()}
                openKey={params.candidate ?? null}
                onOpen={({ key }) => setParams({ candidate: key })}
              />
              <FileLinks
                name={t('common.files')}
                files={[{ href: `${path()}.xlsx?lang=${locale()}`, label: t('outcomes.export') }]}
              />
            </Show>
          </Section>
          <CandidateDrawer
            candidate={opened()}
            outcomes={data()}
            mayEnter={mayRun() && data().publications[0]?.kind !== 'final'}
            onClose={() => setParams({ candidate: null })}
            onDone={remote.refresh}
          />
        </>
      )}
    </Remote>
  )
}

const linkClass =
  'inline-flex min-h-11 items-center gap-2 rounded-md bg-raised px-4 font-medium text-15 text-ink no-underline inset-ring inset-ring-strong/60 hover:bg-hover'
