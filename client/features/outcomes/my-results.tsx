import { createSignal, For, Show } from 'solid-js'
import type { MyResult } from '#domain/outcomes/views'
import { createRemote } from '../../lib/remote.ts'
import { formatDate, formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { locale } from '../../lib/text/locale.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Status } from '../../ui/status.tsx'
import { componentName, offeringName } from './names.ts'
import { ObjectDialog } from './object-dialog.tsx'
import { OutcomeLook } from './outcome-look.tsx'

/** One's own published results, the latest batch first; nothing at all while there are none. */
export default function MyResults() {
  const remote = createRemote<{ results: MyResult[] }>(() => '/api/my/results')
  const [objecting, setObjecting] = createSignal<MyResult | null>(null)
  return (
    <Show when={remote.data?.results.length}>
      <Section title={t('publication.myTitle')}>
        <ul class="grid gap-8">
          <For each={remote.data?.results}>
            {(one) => <Result of={one} onObject={one.open ? () => setObjecting(one) : undefined} />}
          </For>
        </ul>
        <ObjectDialog
          eventId={objecting()?.eventId ?? ''}
          about={objecting()}
          who={objecting() ? offeringName((objecting() as MyResult).offering) : ''}
          onClose={() => setObjecting(null)}
          onDone={() => {
            setObjecting(null)
            remote.refresh()
          }}
        />
      </Section>
    </Show>
  )
}

function Result(props: { of: MyResult; onObject: (() => void) | undefined }) {
  const event = () => (locale() === 'en' && props.of.latinEvent ? props.of.latinEvent : props.of.event)
  const stage = () => {
    const { kind, closesOn } = props.of.publication
    if (kind === 'final') return t('publication.final')
    return props.of.open ? t('publication.published', { until: formatDate(closesOn) }) : t('publication.awaiting')
  }
  return (
    <li class="grid gap-3">
      <div class="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div class="min-w-0 flex-1 basis-56">
          <h3 class="text-17 font-medium">{offeringName(props.of.offering)}</h3>
          <p class="wrap-anywhere text-15 text-muted">{event()}</p>
          <p class="text-15 text-muted">{stage()}</p>
        </div>
        <OutcomeLook state={props.of.overall} word={t(`publication.overall-${props.of.overall}`)} />
      </div>
      <ul class="grid border-line border-b">
        <For each={props.of.parts}>
          {(part) => (
            <li class="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t py-2.5">
              <span class="min-w-0 flex-1 basis-32 font-medium">{componentName(part.component)}</span>
              <OutcomeLook state={part.state} points={part.points} word={t(`publication.state-${part.state}`)} />
              <span class="w-full text-13 text-muted">{notesOf(part)}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.of.resit}>
        {(resit) => (
          <p class="text-15">
            {t('publication.resit', { components: resit().components.map(componentName).join(t('publication.and')) })}
            <Show when={resit().until}>
              {(until) => (
                <span class="block text-muted">{t('publication.resitUntil', { day: formatDate(until()) })}</span>
              )}
            </Show>
          </p>
        )}
      </Show>
      <Show when={props.onObject}>
        {(object) => (
          <Button class="justify-self-start" onClick={() => object()()}>
            {t('publication.object')}
          </Button>
        )}
      </Show>
      <Objections of={props.of.objections} />
    </li>
  )
}

function notesOf({ state, pass, validUntil }: MyResult['parts'][number]): string {
  const notes = state === 'passed' || state === 'failed' ? [t('publication.passMark', { pass })] : []
  return [...notes, ...(validUntil ? [t('publication.validUntil', { day: formatDate(validUntil) })] : [])].join(' · ')
}

const states = { open: 'waiting', upheld: 'stored', dismissed: 'refused' } as const

function Objections(props: { of: MyResult['objections'] }) {
  return (
    <Show when={props.of.length > 0}>
      <div class="grid gap-2">
        <h4 class="font-medium text-15">{t('publication.mine')}</h4>
        <ul class="grid gap-4">
          <For each={props.of}>
            {(one) => (
              <li class="grid gap-1 border-strong/60 border-s-2 ps-4 text-15">
                <span class="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Status state={states[one.state]} word={t(`publication.objection-${one.state}`)} />
                  <span class="text-13 text-muted">
                    {[one.component && componentName(one.component), formatDateTime(one.at)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <span class="wrap-anywhere whitespace-pre-line">{one.words}</span>
                <Show when={one.answer}>
                  {(answer) => (
                    <span class="wrap-anywhere whitespace-pre-line text-muted">
                      {t('publication.answer', { answer: answer() })}
                    </span>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}
