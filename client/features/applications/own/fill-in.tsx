import { useSearchParams } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { OwnApplication } from '#domain/applications/own-contract'
import { createAct } from '../../../lib/act.ts'
import { ActError } from '../../../lib/act-error.tsx'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import { toast } from '../../../ui/toast.tsx'
import { focusWrong } from '../../desk/form.tsx'
import { AdmissionNote } from './admission-note.tsx'
import { createForm } from './create-form.ts'
import { EvidenceField } from './evidence-field.tsx'
import { KeptState } from './kept-state.tsx'
import {
  CertificatesPart,
  DiplomasPart,
  EmployerPart,
  ExperiencePart,
  InOccupationPart,
  RoutePart,
  TitlesPart,
  WorkTypePart,
} from './parts.tsx'
import { PhotoField } from './photo-field.tsx'
import { Summary } from './summary.tsx'

const STEPS = ['stepBasics', 'stepWork', 'stepProof', 'stepFiles', 'stepCheck'] as const
const LAST = STEPS.length - 1

/** A draft, filled in step by step; the conditions are judged beside it all the way. */
export function FillIn(props: { own: OwnApplication; refresh: () => void }) {
  const form = createForm(props.own)
  const act = createAct()
  const [params, setParams] = useSearchParams()
  const [tried, setTried] = createSignal(false)
  let content: HTMLDivElement | undefined
  const step = () => Math.min(LAST, Math.max(0, Math.trunc(Number(params.step) || 1) - 1))
  const go = (to: number) => {
    setTried(false)
    setParams({ step: to + 1 })
    scrollTo({ top: 0 })
    content?.focus({ preventScroll: true })
  }
  const next = () => {
    setTried(true)
    if (content && focusWrong(content)) return
    void form.flush()
    go(step() + 1)
  }
  const handIn = async () => {
    setTried(true)
    if (!(await form.flush())) return
    const done = await act.send('POST', `/api/my/applications/${props.own.id}/hand-in`)
    if (!done) return
    toast({ text: t('apply.handedIn'), state: 'stored', word: t('common.stored') })
    setParams({ step: null })
    props.refresh()
  }
  const part = () => ({ own: props.own, form, tried: tried() })
  const hasPhoto = () => props.own.documents.some(({ purpose }) => purpose === 'photo')
  return (
    <div class="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-10">
      <div class="grid content-start gap-6">
        <Stepper
          name={t('apply.steps')}
          steps={STEPS.map((name) => t(`apply.${name}`))}
          at={step()}
          onGo={go}
          words={{ done: t('common.stepDone') }}
        />
        <div ref={content} tabindex="-1" class="grid gap-8 outline-none">
          <Switch>
            <Match when={step() === 0}>
              <PhotoField applicationId={props.own.id} documents={props.own.documents} onChange={props.refresh} />
              <RoutePart {...part()} />
              <EmployerPart {...part()} />
              <WorkTypePart {...part()} />
            </Match>
            <Match when={step() === 1}>
              <InOccupationPart {...part()} />
              <ExperiencePart {...part()} />
            </Match>
            <Match when={step() === 2}>
              <CertificatesPart {...part()} />
              <TitlesPart {...part()} />
              <DiplomasPart {...part()} />
            </Match>
            <Match when={step() === 3}>
              <EvidenceField applicationId={props.own.id} documents={props.own.documents} onChange={props.refresh} />
            </Match>
            <Match when={step() === LAST}>
              <Summary own={{ ...props.own, route: form.model.route }} form={form.form} />
              <Show when={!hasPhoto()}>
                <p class="rounded-md bg-saved-soft p-4 text-15">
                  {t('refusals.application-without-photo')}{' '}
                  <button type="button" class="min-h-11 font-medium text-accent" onClick={() => go(0)}>
                    {t('apply.toPhoto')}
                  </button>
                </p>
              </Show>
              <Show when={form.unfinished > 0}>
                <p class="rounded-md bg-saved-soft p-4 text-15">{t('apply.unfinished', { n: form.unfinished })}</p>
              </Show>
            </Match>
          </Switch>
        </div>
        <Show when={step() !== 0 && step() !== 3}>
          <div class="lg:hidden">
            <Note own={props.own} form={form.form} />
          </div>
        </Show>
        <ActError of={act} />
        <div class="flex flex-wrap items-center gap-3">
          <Show when={step() > 0}>
            <Button size="large" onClick={() => go(step() - 1)}>
              {t('common.previous')}
            </Button>
          </Show>
          <Show
            when={step() < LAST}
            fallback={
              <Button
                kind="primary"
                size="large"
                class="flex-1 sm:flex-none"
                busy={act.busy}
                disabled={!hasPhoto()}
                onClick={() => void handIn()}
              >
                {t('apply.handIn')}
              </Button>
            }
          >
            <Button kind="primary" size="large" class="flex-1 sm:flex-none" onClick={next}>
              {t('common.next')}
            </Button>
          </Show>
        </div>
        <KeptState of={form} />
      </div>
      <aside class="max-lg:hidden">
        <div class="sticky top-6 grid gap-3">
          <h2 class="text-15 font-medium text-muted">{t('apply.conditions')}</h2>
          <Note own={props.own} form={form.form} />
        </div>
      </aside>
    </div>
  )
}

function Note(props: { own: OwnApplication; form: OwnApplication['form'] }) {
  return (
    <Show when={props.own.identity?.birthDate}>
      {(birthDate) => (
        <AdmissionNote
          alternatives={props.own.alternatives}
          form={props.form}
          birthDate={birthDate()}
          today={props.own.today}
        />
      )}
    </Show>
  )
}
