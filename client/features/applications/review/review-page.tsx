import { A, useNavigate, useParams } from '@solidjs/router'
import ArrowLeft from 'lucide-solid/icons/arrow-left'
import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { Show } from 'solid-js'
import type { ApplicationReview } from '#domain/applications/review-contract'
import { createRemote } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { formatNumber } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { IconButton } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/states.tsx'
import { EventFrame } from '../../desk/frames.tsx'
import { ApplicationStatus } from '../own/application-state.tsx'
import { DecideBar } from './decide-bar.tsx'
import { DocumentsPart } from './documents-part.tsx'
import { FormPart } from './form-part.tsx'
import { IdentityPart } from './identity-part.tsx'
import { OutcomePart } from './outcome-part.tsx'
import { PanelPart } from './panel-part.tsx'
import { placeOf } from './walk.ts'
import { offeringWords } from './words.ts'

/** One application: what it says beside what shows it, and the decision. */
export default function ReviewPage() {
  return <EventFrame tabName={t('review.title')}>{(at) => <One eventId={at().event.id} />}</EventFrame>
}

function One(props: { eventId: string }) {
  const params = useParams<{ applicationId: string }>()
  const remote = createRemote<ApplicationReview>(() => `/api/applications/${params.applicationId}`)
  return (
    <section class="grid min-w-0 grid-cols-1 gap-5">
      <Walk eventId={props.eventId} applicationId={params.applicationId} />
      <Remote of={remote}>
        {(one) => (
          // While the next one is read the last is gone: a key must never decide on what is no longer looked at.
          <Show
            when={one().id === params.applicationId && one().id}
            keyed
            fallback={<Skeleton name={t('common.loading')} />}
          >
            {(_) => <Application of={one()} refresh={remote.refresh} />}
          </Show>
        )}
      </Remote>
    </section>
  )
}

/** Back to the list, and to the applications before and after as it showed them. */
function Walk(props: { eventId: string; applicationId: string }) {
  const navigate = useNavigate()
  const list = () => `/desk/events/${props.eventId}/applications`
  const place = () => placeOf(props.eventId, props.applicationId)
  const go = (id: string | null | undefined) => id && navigate(`${list()}/${id}`)
  return (
    <div class="flex flex-wrap items-center gap-x-4 gap-y-1">
      <A
        href={place()?.from ?? list()}
        class="inline-flex min-h-11 items-center gap-2 text-15 no-underline hover:underline"
      >
        <ArrowLeft class="size-5" aria-hidden="true" />
        {t('review.back')}
      </A>
      <span class="flex-1" />
      <span class="text-13 text-faint max-lg:hidden">{t('review.keys')}</span>
      <Show when={place()}>
        {(at) => (
          <span class="inline-flex items-center">
            <IconButton
              name={t('review.previous')}
              icon={<ChevronLeft aria-hidden="true" />}
              disabled={!at().previous}
              onClick={() => go(at().previous)}
            />
            <span class="px-1 text-15 text-muted tabular-nums">
              {t('review.place', { at: formatNumber(at().at + 1), of: formatNumber(at().of) })}
            </span>
            <IconButton
              name={t('review.next')}
              icon={<ChevronRight aria-hidden="true" />}
              disabled={!at().next}
              onClick={() => go(at().next)}
            />
          </span>
        )}
      </Show>
    </div>
  )
}

function Application(props: { of: ApplicationReview; refresh: () => void }) {
  return (
    <div class="grid min-w-0 grid-cols-1 gap-6">
      <div>
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 class="wrap-anywhere text-26">{props.of.name}</h2>
          <ApplicationStatus state={props.of.state} />
        </div>
        <p class="text-15 text-muted">
          {[props.of.latinName, offeringWords(props.of.offering), t(`apply.route-${props.of.route}`)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div class="grid min-w-0 grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div class="grid min-w-0 content-start gap-6">
          <FormPart of={props.of} />
          <IdentityPart of={props.of} />
          <OutcomePart of={props.of} />
          <Show when={props.of.route === 'recognition'}>
            <PanelPart of={props.of} refresh={props.refresh} />
          </Show>
        </div>
        <DocumentsPart of={props.of} />
      </div>
      <DecideBar of={props.of} refresh={props.refresh} />
    </div>
  )
}
