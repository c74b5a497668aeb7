import { A } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { PublicationView } from '#domain/outcomes/contract'
import type { BatchOutcomes } from '#domain/outcomes/views'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { formatDate, formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Section } from '../../ui/page.tsx'
import { UnknownYear } from '../batches/unknown-year.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { Verdict } from '../desk/verdict.tsx'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'

/** Where the results of a batch stand on their way to being final, and the next step. */
export function PublishPart(props: { eventId: string; outcomes: BatchOutcomes; mayRun: boolean; onDone: () => void }) {
  const act = createAct()
  const [asking, setAsking] = createSignal(false)
  const newest = () => props.outcomes.publications[0]
  const at = () => `/api/events/${props.eventId}/publication`
  const done = (text: string) => {
    sayDone(text)
    props.onDone()
    refreshRemotes('/api/batches')
  }
  const publish = async (reason: string | null) => {
    const sent = await act.send<{ closesOn: string }>('POST', at(), { reason })
    if (!sent) return reason === null && sayError(act.error)
    setAsking(false)
    done(t('outcomes.publishedDone', { until: formatDate(sent.closesOn) }))
  }
  const publishFirst = async () => {
    const words = { title: t('outcomes.publishTitle'), lost: t('outcomes.publishMore'), verb: t('outcomes.publish') }
    if (await confirmAct({ ...words, kind: 'primary' })) await publish(null)
  }
  const finish = async () => {
    const words = { title: t('outcomes.finishTitle'), lost: t('outcomes.finishMore'), verb: t('outcomes.finish') }
    if (!(await confirmAct({ ...words, kind: 'primary' }))) return
    if (await act.send('POST', `${at()}/final`)) done(t('outcomes.finishDone'))
    else sayError(act.error)
  }
  const buttons = () => (
    <Show when={props.mayRun}>
      <Show
        when={newest()}
        fallback={
          <Button
            kind="primary"
            busy={act.busy}
            disabled={props.outcomes.whyNotPublish !== null}
            onClick={() => void publishFirst()}
          >
            {t('outcomes.publish')}
          </Button>
        }
      >
        <Show when={props.outcomes.whyNotPublish === null}>
          <Button onClick={() => setAsking(true)}>{t('outcomes.publishAgain')}</Button>
        </Show>
        <Show when={props.outcomes.whyNotFinal === null}>
          <Button kind="primary" busy={act.busy} onClick={() => void finish()}>
            {t('outcomes.finish')}
          </Button>
        </Show>
      </Show>
    </Show>
  )
  return (
    <Section
      title={t('outcomes.publication')}
      actions={
        <Show when={newest()}>
          <a href={`/events/${props.eventId}/publication`} class="inline-flex min-h-11 items-center text-15">
            {t('outcomes.openPage')}
          </a>
        </Show>
      }
    >
      <Verdict {...standing(props.outcomes)} actions={buttons()} />
      <UnknownYear year={newest()?.kind === 'objection' ? newest()?.unknownYear : null} />
      <Show when={props.outcomes.openObjections > 0}>
        <A href={`/desk/events/${props.eventId}/objections`} class="inline-flex min-h-11 items-center text-15">
          {t('outcomes.openObjections', { count: props.outcomes.openObjections })}
        </A>
      </Show>
      <Versions publications={props.outcomes.publications} />
      <ReasonDialog
        open={asking()}
        title={t('outcomes.publishAgain')}
        more={t('outcomes.publishAgainMore')}
        verb={t('outcomes.publishAgain')}
        act={act}
        onClose={() => setAsking(false)}
        onGive={(reason) => void publish(reason)}
      />
    </Section>
  )
}

/** In one sentence where the results stand, and why nothing can be done where nothing can. */
function standing(outcomes: BatchOutcomes): { kind: 'good' | 'doubtful'; title: string; more?: string } {
  const { publications, changed, whyNotPublish, whyNotFinal, certificatesDue } = outcomes
  const [newest] = publications
  if (!newest)
    return whyNotPublish
      ? { kind: 'doubtful', title: t('outcomes.notPublished'), more: refusalText(whyNotPublish) }
      : { kind: 'good', title: t('outcomes.readyToPublish') }
  if (newest.kind === 'final')
    return { kind: 'good', title: t('outcomes.final'), more: t('outcomes.finalMore', { count: certificatesDue }) }
  if (changed) return { kind: 'doubtful', title: t('outcomes.changed'), more: t('outcomes.changedMore') }
  if (whyNotFinal?.code === 'objections-uncorrected') return { kind: 'doubtful', title: t('outcomes.uncorrected') }
  const { version, opensOn, closesOn } = newest
  return {
    kind: 'good',
    title: t('outcomes.published', { version }),
    more:
      whyNotFinal?.code === 'publication-running'
        ? t('outcomes.period', { from: formatDate(opensOn), until: formatDate(closesOn) })
        : t('outcomes.periodOver', { until: formatDate(closesOn) }),
  }
}

function Versions(props: { publications: readonly PublicationView[] }) {
  return (
    <Show when={props.publications.length > 0}>
      <details class="text-15">
        <summary class="min-h-11 cursor-pointer py-2.5 font-medium">{t('outcomes.versions')}</summary>
        <ul class="grid border-line border-b">
          <For each={props.publications}>
            {(one) => (
              <li class="grid gap-0.5 border-line border-t py-2">
                <span>
                  {t('outcomes.versionLine', { version: one.version, at: formatDateTime(one.at), by: one.by ?? '–' })} ·{' '}
                  {t(`outcomes.kind-${one.kind}`)}
                </span>
                <Show when={one.reason}>
                  <span class="text-muted">{one.reason}</span>
                </Show>
                <span class="text-13 text-muted">
                  {t('outcomes.fingerprint')} <code class="break-all font-mono">{one.inputHash}</code>
                </span>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  )
}
