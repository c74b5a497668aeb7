import { useSearchParams } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import MessageSquareText from 'lucide-solid/icons/message-square-text'
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Returnable, ReturnedMark } from '#domain/applications/contract'
import type { OwnApplication } from '#domain/applications/own-contract'
import { changedParts } from '#domain/applications/rules'
import { createAct } from '../../../lib/act.ts'
import { ActError } from '../../../lib/act-error.tsx'
import { formatDate } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Status } from '../../../ui/status.tsx'
import { toast } from '../../../ui/toast.tsx'
import { focusWrong } from '../../desk/form.tsx'
import { createForm } from './create-form.ts'
import { EvidenceField } from './evidence-field.tsx'
import { KeptState } from './kept-state.tsx'
import {
  CertificatesPart,
  DiplomasPart,
  EmployerPart,
  ExperiencePart,
  InOccupationPart,
  type PartProps,
  TitlesPart,
  WorkTypePart,
} from './parts.tsx'
import { PhotoField } from './photo-field.tsx'
import { Summary } from './summary.tsx'

/** What came back, part by part with its reason; all else is fixed and stands below to be read. */
export function Mend(props: { own: OwnApplication; refresh: () => void }) {
  const form = createForm(props.own)
  const before = props.own.form
  const act = createAct()
  const [params] = useSearchParams()
  const [tried, setTried] = createSignal(false)
  let content: HTMLDivElement | undefined
  /** The parts that the address names, else all of them. */
  const named = () => {
    const asked = String(params.parts ?? '').split(',')
    const found = props.own.returned.filter(({ part }) => asked.includes(part))
    return found.length > 0 ? found : props.own.returned
  }
  const isMended = ({ part, mended }: ReturnedMark) => mended || changedParts(before, form.form).includes(part)
  const given: PartProps = {
    get own() {
      return props.own
    },
    form,
    get tried() {
      return tried()
    },
    bare: true,
  }
  const left = () => props.own.returned.filter((one) => !isMended(one)).length
  const send = async () => {
    setTried(true)
    if (content && focusWrong(content)) return
    if (!(await form.flush())) return
    const done = await act.send('POST', `/api/my/applications/${props.own.id}/hand-in`)
    if (!done) return
    toast({ text: t('apply.handedIn'), state: 'stored', word: t('common.stored') })
    props.refresh()
  }
  return (
    <div class="grid gap-8">
      <p class="text-15 text-muted">{t('apply.mendUntil', { day: formatDate(props.own.offering.reviewUntil) })}</p>
      <div ref={content} class="grid gap-8">
        <For each={named().map(({ part }) => part)}>
          {(part) => {
            const mark = () => props.own.returned.find((one) => one.part === part)
            return (
              <section class="grid gap-4 border-line border-t pt-5">
                <div class="flex flex-wrap items-center gap-3">
                  <h2 class="flex-1 text-17">{t(`apply.part-${part}`)}</h2>
                  <Show when={mark()}>
                    {(one) => (
                      <Show when={isMended(one())} fallback={<Status state="saved" word={t('apply.toMend')} />}>
                        <Status state="stored" word={t('apply.mended')} />
                      </Show>
                    )}
                  </Show>
                </div>
                <p class="flex gap-2.5 rounded-md bg-saved-soft p-4 text-15 wrap-anywhere">
                  <MessageSquareText class="mt-0.5 size-5 shrink-0 text-saved" aria-hidden="true" />
                  {mark()?.reason}
                </p>
                {fieldOf(part, given, props.refresh)}
              </section>
            )
          }}
        </For>
      </div>
      <div class="grid gap-3">
        <ActError of={act} />
        <div class="flex flex-wrap items-center gap-4">
          <Button
            kind="primary"
            size="large"
            class="w-full sm:w-auto"
            busy={act.busy}
            disabled={left() > 0}
            onClick={() => void send()}
          >
            {t('apply.handInAgain')}
          </Button>
          <Show when={left() > 0}>
            <span class="text-15 text-muted">{t('apply.leftToMend', { n: left() })}</span>
          </Show>
        </div>
        <KeptState of={form} />
      </div>
      <details class="border-line border-t pt-2">
        <summary class="flex min-h-11 cursor-pointer items-center font-medium text-15">
          <ChevronRight class="me-2 size-5 transition-transform in-open:rotate-90" aria-hidden="true" />
          {t('apply.restFixed')}
        </summary>
        <div class="pt-3">
          <Summary own={props.own} form={form.form} />
        </div>
      </details>
    </div>
  )
}

function fieldOf(part: Returnable, given: PartProps, refresh: () => void): JSX.Element {
  const files = () => ({ applicationId: given.own.id, documents: given.own.documents, onChange: refresh, bare: true })
  switch (part) {
    case 'photo':
      return <PhotoField {...files()} />
    case 'documents':
      return <EvidenceField {...files()} />
    case 'employer':
      return <EmployerPart {...given} />
    case 'workTypeId':
      return <WorkTypePart {...given} />
    case 'inOccupation':
      return <InOccupationPart {...given} />
    case 'experience':
      return <ExperiencePart {...given} />
    case 'certificates':
      return <CertificatesPart {...given} />
    case 'titles':
      return <TitlesPart {...given} />
    case 'diplomas':
      return <DiplomasPart {...given} />
  }
}
