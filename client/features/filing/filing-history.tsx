import { createSignal, For, Show } from 'solid-js'
import type { FilingView } from '#domain/events/filing'
import { runners } from '#domain/people/access'
import { createAct } from '../../lib/act.ts'
import { formatDateTime, formatDays } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { type State, Status } from '../../ui/status.tsx'
import { may } from '../desk/access.ts'
import { Facts } from '../desk/facts.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { tierName } from '../events/tiers.ts'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'
import { AcceptDialog } from './accept-dialog.tsx'

const LOOKS: Record<FilingView['state'], State> = {
  submitted: 'waiting',
  accepted: 'stored',
  returned: 'refused',
  withdrawn: 'saved',
}

/** Every filing of an event with what the authority has said, the newest first. */
export function FilingHistory(props: { eventId: string; filings: readonly FilingView[]; onChanged: () => void }) {
  return (
    <ul class="grid gap-4">
      <For each={props.filings} fallback={<li class="text-15 text-muted">{t('filing.none')}</li>}>
        {(filing) => <Filing eventId={props.eventId} of={filing} onChanged={props.onChanged} />}
      </For>
    </ul>
  )
}

function Filing(props: { eventId: string; of: FilingView; onChanged: () => void }) {
  const content = () => props.of.content
  return (
    <li class="grid gap-4 rounded-md bg-raised p-5 inset-ring inset-ring-line">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 class="text-17 font-semibold">{t('filing.numberOf', { n: props.of.number })}</h3>
        <Status state={LOOKS[props.of.state]} word={t(`filing.${props.of.state}`)} />
        <span class="text-13 text-muted">
          {t('filing.submittedBy', { name: props.of.submittedBy, time: formatDateTime(props.of.submittedAt) })}
        </span>
        <span class="ms-auto flex flex-wrap gap-2">
          <Show when={props.of.state === 'submitted'}>
            <Decisions eventId={props.eventId} filingId={props.of.id} onChanged={props.onChanged} />
          </Show>
        </span>
      </div>
      <Show when={props.of.fileNumber}>
        {(number) => <p class="text-15 font-medium text-stored">{t('filing.fileNumberIs', { number: number() })}</p>}
      </Show>
      <Show when={props.of.reason}>
        {(reason) => <p class="text-15 text-refused">{t('filing.returnedFor', { reason: reason() })}</p>}
      </Show>
      <details>
        <summary class="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent text-15">
          {t('filing.content')}
        </summary>
        <div class="grid gap-4 pt-2">
          <Facts
            facts={[
              { name: t('filing.fact-name'), value: content().name },
              { name: t('filing.fact-tier'), value: tierName(content().tier) || '–' },
              { name: t('filing.fact-place'), value: content().place },
              { name: t('filing.fact-organiser'), value: content().organiser },
              { name: t('filing.days'), value: formatDays(content().startsOn, content().endsOn) },
              {
                name: t('filing.fact-disciplines'),
                value: content()
                  .disciplines.map(({ code, name }) => `${code} ${name}`)
                  .join(t('filing.comma')),
              },
              { name: t('filing.contact'), value: content().contact },
              {
                name: t('filing.promotions'),
                value:
                  content()
                    .promotions.map(({ award, kind, value }) => `${t(`results.${award}`)} → ${promotion(kind, value)}`)
                    .join(t('filing.comma')) || '–',
              },
            ]}
          />
          <p class="max-w-prose text-15 whitespace-pre-wrap [overflow-wrap:anywhere]">{content().plan}</p>
        </div>
      </details>
    </li>
  )
}

/** A level or a title in words. */
export const promotion = (kind: 'level' | 'title', value: string): string =>
  kind === 'level' ? t('filing.levelOf', { n: value }) : value

/** What can be done with a filing that waits: the authority decides, the organiser takes it back. */
function Decisions(props: { eventId: string; filingId: string; onChanged: () => void }) {
  const act = createAct()
  const [returning, setReturning] = createSignal(false)
  const [accepting, setAccepting] = createSignal(false)
  const path = () => `/api/events/${props.eventId}/filings/${props.filingId}`
  const decide = async (decision: object, done: string) => {
    if (!(await act.send('POST', `${path()}/decision`, { decision }))) return
    setReturning(false)
    setAccepting(false)
    sayDone(done)
    props.onChanged()
  }
  const withdraw = async () => {
    if (!(await act.send('POST', `${path()}/withdraw`))) return sayError(act.error)
    props.onChanged()
  }
  return (
    <>
      <Show when={may(runners, props.eventId)}>
        <Button busy={act.busy} onClick={() => void withdraw()}>
          {t('filing.withdraw')}
        </Button>
      </Show>
      <Show when={may(['authority'], props.eventId)}>
        <Button onClick={() => setReturning(true)}>{t('filing.return')}</Button>
        <Button kind="primary" onClick={() => setAccepting(true)}>
          {t('filing.accept')}
        </Button>
      </Show>
      <ReasonDialog
        open={returning()}
        title={t('filing.return')}
        more={t('filing.returnMore')}
        verb={t('filing.return')}
        act={act}
        onClose={() => setReturning(false)}
        onGive={(reason) => void decide({ accept: false, reason }, t('filing.returned-done'))}
      />
      <AcceptDialog
        open={accepting()}
        act={act}
        onClose={() => setAccepting(false)}
        onGive={(fileNumber) => void decide({ accept: true, fileNumber }, t('filing.accepted-done'))}
      />
    </>
  )
}
