import { Navigate, useNavigate, useParams } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { ApplicationRoute } from '#domain/applications/contract'
import type { ApplyStart } from '#domain/applications/own-contract'
import { canRecognise } from '#domain/applications/own-rules'
import { createAct } from '../../../lib/act.ts'
import { ActError } from '../../../lib/act-error.tsx'
import { me } from '../../../lib/auth.ts'
import { createRemote } from '../../../lib/remote.ts'
import { formatDays } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { refusalText } from '../../../lib/text/refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice.tsx'
import { Facts } from '../../desk/facts.tsx'
import { OwnIdentity } from '../../my/own-identity.tsx'
import { SignedIn } from '../../my/signed-in.tsx'
import { alternativeWords } from '../../occupations/requirement-words.ts'
import { Heading } from '../../public/heading.tsx'
import { PublicPart } from '../../public/public-part.tsx'
import { createTitle } from '../../public/titled.ts'
import { batchOf, offeringName, organisationOf, placesWord, timeLeft } from './offering-words.ts'

/** Where an application begins: what it would be for, who may apply, and the way. */
export default function ApplyPage() {
  const params = useParams<{ offeringId: string }>()
  const start = createRemote<ApplyStart>(() => (me()?.account ? `/api/my/offerings/${params.offeringId}` : null))
  createTitle(() => [start.data && offeringName(start.data.offering), t('apply.title')])
  return (
    <SignedIn>
      <PublicPart of={start}>
        {(answer) => (
          <Show when={answer().applicationId} fallback={<Start start={answer()} refresh={start.refresh} />}>
            {(id) => <Navigate href={`/my/applications/${id()}`} />}
          </Show>
        )}
      </PublicPart>
    </SignedIn>
  )
}

function Start(props: { start: ApplyStart; refresh: () => void }) {
  const navigate = useNavigate()
  const act = createAct()
  const [route, setRoute] = createSignal<ApplicationRoute>('assessment')
  const at = () => props.start.offering
  const begin = async () => {
    const body = { offeringId: at().offeringId, route: route() }
    const done = await act.send<{ applicationId: string }>('POST', '/api/my/applications', body)
    if (done) navigate(`/my/applications/${done.applicationId}`, { replace: true })
  }
  const facts = () => [
    { name: t('apply.organisation'), value: organisationOf(at()) },
    { name: t('apply.sites'), value: at().sites.join(' · ') },
    { name: t('apply.registration'), value: registration() },
    { name: t('apply.held'), value: formatDays(at().startsOn, at().endsOn) },
    ...(placesWord(at()) ? [{ name: t('apply.places'), value: placesWord(at()) }] : []),
    ...(at().fees ? [{ name: t('apply.fees'), value: <span class="whitespace-pre-line">{at().fees}</span> }] : []),
  ]
  const registration = () => (
    <>
      {formatDays(at().registrationFrom, at().registrationUntil)}
      <Show when={timeLeft(at(), props.start.today)}>
        {(left) => <span class={left().soon ? 'text-saved' : 'text-muted'}> · {left().word}</span>}
      </Show>
    </>
  )
  return (
    <div class="mx-auto grid w-full max-w-2xl gap-8">
      <Heading above={batchOf(at())} title={offeringName(at())} />
      <Facts facts={facts()} class="-mt-4 sm:grid-cols-2" />
      <section class="grid gap-2 border-line border-t pt-5">
        <h2 class="text-17">{t('apply.conditions')}</h2>
        <Show when={props.start.alternatives.length > 0} fallback={<p class="text-muted">{t('apply.noConditions')}</p>}>
          <p class="text-15 text-muted">{t('apply.anyOne')}</p>
          <ul class="grid list-disc gap-1.5 ps-5 text-15">
            <For each={props.start.alternatives}>{(way) => <li>{alternativeWords(way)}</li>}</For>
          </ul>
        </Show>
      </section>
      <Show
        when={props.start.whyNot}
        fallback={
          <Show when={props.start.identity} fallback={<OwnIdentity onDone={props.refresh} />}>
            <section class="grid gap-4 border-line border-t pt-5">
              <Show when={canRecognise(at().level)}>
                <RadioGroup
                  label={t('apply.route')}
                  value={route()}
                  options={[
                    { value: 'assessment', label: t('apply.routeAssessment'), hint: t('apply.routeAssessmentMore') },
                    { value: 'recognition', label: t('apply.routeRecognition'), hint: t('apply.routeRecognitionMore') },
                  ]}
                  onChange={setRoute}
                />
              </Show>
              <ActError of={act} />
              <Button kind="primary" size="large" busy={act.busy} onClick={() => void begin()} class="w-full sm:w-auto">
                {t('apply.begin')}
              </Button>
              <p class="text-13 text-muted">{t('apply.beginMore')}</p>
            </section>
          </Show>
        }
      >
        {(why) => <p class="rounded-md bg-sunken p-4 text-15">{refusalText(why())}</p>}
      </Show>
    </div>
  )
}
