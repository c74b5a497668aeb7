import { useParams } from '@solidjs/router'
import Download from 'lucide-solid/icons/download'
import { createResource, For, Show } from 'solid-js'
import type { DrawRecord, DrawView } from '#domain/draws/contract'
import { isProven, type StepVerdict, verifyDraw } from '#domain/draws/verify'
import { webHash } from '#domain/draws/web-hash'
import { createRemote } from '../../lib/remote.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { Status } from '../../ui/status.tsx'
import { Heading } from '../public/heading.tsx'
import { PublicPart } from '../public/public-part.tsx'
import { createTitle } from '../public/titled.ts'
import { OutcomeList } from './outcome-list.tsx'
import { purposeName } from './purpose-name.ts'

/** A draw, recomputed in the reader's own browser, step by step. */
export default function DrawPage() {
  const params = useParams<{ drawId: string }>()
  const draw = createRemote<DrawView>(() => `/api/draws/${params.drawId}`)
  createTitle(() => [draw.data?.record.title, t('draws.draws')])
  return <PublicPart of={draw}>{(found) => <Shown draw={found()} />}</PublicPart>
}

function Shown(props: { draw: DrawView }) {
  const record = () => props.draw.record
  const [verdicts] = createResource(record, (of) => verifyDraw(of, webHash))
  return (
    <div class="mx-auto grid max-w-176 gap-8 pb-12">
      <Heading
        title={record().title}
        more={[purposeName(props.draw), props.draw.officer, formatDateTime(record().committedAt)].join(' · ')}
        actions={<DownloadRecord record={record()} />}
      />
      <Replaced draw={props.draw} />
      <Show when={verdicts()}>
        {(found) => (
          <>
            <Verdict steps={found()} drawn={record().run !== null} />
            <ol class="grid" aria-label={t('draws.open')}>
              <For each={found()}>{(step, i) => <Step step={step} number={i() + 1} record={record()} />}</For>
            </ol>
          </>
        )}
      </Show>
      <Section title={t('draws.sourceIs')} more={record().source}>
        <Show when={record().run}>
          {(run) => (
            <p class="text-15 text-muted">
              {t('draws.publicValue')} <span class="font-mono text-17 text-ink">{run().publicValue}</span>
            </p>
          )}
        </Show>
      </Section>
      <OutcomeList record={record()} />
      <p class="text-13 text-muted">{t('draws.offline')}</p>
    </div>
  )
}

function Replaced(props: { draw: DrawView }) {
  return (
    <>
      <Show when={props.draw.replacedBy}>
        {(later) => (
          <p class="text-15">
            {t('draws.replacedBy')} <a href={`/draws/${later()}`}>{t('draws.newer')}</a>
          </p>
        )}
      </Show>
      <Show when={props.draw.replaces}>
        {(older) => (
          <p class="text-15">
            {t('draws.replaces', { reason: props.draw.reason ?? '' })}{' '}
            <a href={`/draws/${older()}`}>{t('draws.older')}</a>
          </p>
        )}
      </Show>
    </>
  )
}

function Verdict(props: { steps: StepVerdict[]; drawn: boolean }) {
  const wrong = () => props.steps.some(({ verdict }) => verdict === 'wrong')
  const word = () => (wrong() ? 'wrong' : isProven(props.steps) ? 'proven' : 'pending')
  const ink = () => ({ wrong: 'text-refused', proven: 'text-stored', pending: 'text-waiting' })[word()]
  return (
    <div role="status">
      <p class={`font-semibold text-26 ${ink()}`}>{t(`draws.${word()}`)}</p>
      <p class="mt-1 text-17">{t(`draws.${word()}More`)}</p>
    </div>
  )
}

const looks = { holds: 'stored', wrong: 'refused', later: 'waiting' } as const
const wordOf = { holds: 'holds', wrong: 'fails', later: 'later' } as const

function Step(props: { step: StepVerdict; number: number; record: DrawRecord }) {
  const verdict = () => props.step.verdict
  return (
    <li
      class="grid grid-cols-[2rem_1fr_auto] items-start gap-x-3 border-line border-t py-4"
      data-step={props.step.step}
    >
      <span class="font-semibold text-20 text-muted">{props.number}</span>
      <div class="min-w-0">
        <p class="font-medium text-17">{t(`draws.step-${props.step.step}`)}</p>
        <p class="mt-1 text-13 text-muted [overflow-wrap:anywhere]">{detail(props.step.step, props.record)}</p>
      </div>
      <Status state={looks[verdict()]} word={t(`draws.${wordOf[verdict()]}`)} />
    </li>
  )
}

function detail(step: StepVerdict['step'], { listHash, commitment, committedAt, run, items }: DrawRecord): string {
  if (step === 'list') return t('draws.stepMore-list', { hash: listHash })
  if (step === 'secret') return t('draws.stepMore-secret', { hash: commitment })
  if (step === 'value')
    return t('draws.stepMore-value', {
      before: formatDateTime(committedAt),
      after: run ? formatDateTime(run.knownAt) : '–',
    })
  if (step === 'outcome') return t('draws.stepMore-outcome', { n: run?.outcome.length ?? items.length })
  return t('draws.stepMore-names')
}

/** The record as a file, for those who would rather check it elsewhere. */
function DownloadRecord(props: { record: DrawRecord }) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(props.record, null, 2)], { type: 'application/json' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: `draw-${props.record.id}.json` })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <button
      type="button"
      class="inline-flex min-h-11 items-center gap-2 font-medium text-accent hover:underline"
      onClick={save}
    >
      <Download class="size-5" aria-hidden="true" />
      {t('draws.download')}
    </button>
  )
}
