import Paperclip from 'lucide-solid/icons/paperclip'
import { createSignal, For, Show } from 'solid-js'
import type { AppealView } from '#domain/appeals/contract'
import { createAct, errorText } from '../../lib/act.ts'
import { newCommandId } from '../../lib/http.ts'
import { formatBytes, formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { type State, Status } from '../../ui/status.tsx'
import { toast } from '../../ui/toast.tsx'
import { may } from '../desk/access.ts'
import { sayDone, sayError } from '../desk/say.ts'
import { sendFile } from '../desk/send-file.ts'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'
import { Countdown } from './countdown.tsx'
import { RulingDrawer } from './ruling-drawer.tsx'

interface CardProps {
  of: AppealView
  eventId: string
  ahead: number
  onChanged: () => void
}

const lookOf = ({ state, ruling }: AppealView): State => {
  if (state === 'submitted') return 'waiting'
  if (state === 'withdrawn') return 'saved'
  return ruling?.outcome === 'dismissed' ? 'refused' : 'stored'
}
const wordOf = ({ state, ruling }: AppealView) => {
  if (ruling) return t(`appeals.${ruling.outcome}`)
  return state === 'withdrawn' ? t('appeals.withdrawn') : t('appeals.submitted')
}

/** An appeal with its documents, its ruling, and what the reader may do about it. */
export function Appeal(props: CardProps) {
  return (
    <li class="grid gap-3 rounded-md bg-raised p-5 inset-ring inset-ring-line">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 class="text-17 font-semibold">
          {t('appeals.titleOf', {
            n: props.of.number,
            entry: `${props.of.entry.number || ''} ${props.of.entry.name}`.trim(),
            sheet: props.of.sheet.code,
          })}
        </h3>
        <Status state={lookOf(props.of)} word={wordOf(props.of)} />
        <Show when={props.of.instance === 2}>
          <span class="text-13 font-medium">{t('appeals.secondInstance')}</span>
        </Show>
        <Show when={props.of.state === 'submitted'}>
          <span class="ms-auto text-15">
            {t('appeals.answerIn')} <Countdown until={props.of.answerBy} ahead={props.ahead} />
          </span>
        </Show>
      </div>
      <p class="text-13 text-muted">
        {props.of.discipline} · {props.of.entry.delegation} ·{' '}
        {t('appeals.submittedBy', { name: props.of.submittedBy, time: formatDateTime(props.of.submittedAt) })}
      </p>
      <p class="max-w-prose text-15 whitespace-pre-wrap [overflow-wrap:anywhere]">{props.of.words}</p>
      <Documents of={props.of} />
      <Show when={props.of.ruling}>
        {(ruling) => (
          <div class="grid gap-1 border-line border-t pt-3 text-15">
            <p class="text-13 text-muted">
              {t('appeals.ruledBy', { name: ruling().by, time: formatDateTime(ruling().at) })}
              <Show when={ruling().resultVersion}>
                {(version) => <> · {t('appeals.newVersion', { n: version() })}</>}
              </Show>
            </p>
            <p class="max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere]">{ruling().reasons}</p>
          </div>
        )}
      </Show>
      <Show when={may(['team-leader'], props.eventId)}>
        <LeaderActs {...props} />
      </Show>
      <Show when={may(['arbitrator'], props.eventId) && props.of.state === 'submitted'}>
        <RulingDrawer {...props} />
      </Show>
    </li>
  )
}

function Documents(props: { of: AppealView }) {
  return (
    <ul class="flex flex-wrap gap-x-6 text-15">
      <For each={props.of.documents}>
        {({ id, name, bytes }) => (
          <li>
            <a
              class="inline-flex min-h-11 items-center gap-2"
              href={`/api/appeals/${props.of.id}/documents/${id}`}
              download={name}
            >
              <Paperclip class="size-4" aria-hidden="true" />
              {name} <span class="text-13 text-muted">{formatBytes(bytes)}</span>
            </a>
          </li>
        )}
      </For>
    </ul>
  )
}

/** A leader attaches documents, takes the appeal back, or calls the second instance. */
function LeaderActs(props: CardProps) {
  const act = createAct()
  const [asking, setAsking] = createSignal(false)
  const path = () => `/api/appeals/${props.of.id}`
  const attach = async (file: File | undefined) => {
    if (!file) return
    try {
      await sendFile(`${path()}/documents`, file, { commandId: newCommandId() })
      props.onChanged()
    } catch (error) {
      toast({ state: 'refused', word: t('common.refused'), text: errorText(error) })
    }
  }
  const withdraw = async () => {
    if (!(await act.send('POST', `${path()}/withdraw`))) return sayError(act.error)
    props.onChanged()
  }
  const second = async (words: string) => {
    if (!(await act.send('POST', `${path()}/second`, { words }))) return
    setAsking(false)
    sayDone(t('appeals.submitted-done'))
    props.onChanged()
  }
  return (
    <div class="flex flex-wrap items-center gap-3">
      <Show when={props.of.state === 'submitted'}>
        <label class="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-md px-4 font-medium text-15 inset-ring inset-ring-strong focus-within:outline-2 focus-within:outline-accent">
          <Paperclip class="size-5" aria-hidden="true" />
          {t('appeals.attach')}
          <input
            type="file"
            class="sr-only"
            accept="application/pdf,image/jpeg,image/png"
            onChange={(event) => void attach(event.currentTarget.files?.[0])}
          />
        </label>
        <Button busy={act.busy} onClick={() => void withdraw()}>
          {t('appeals.withdraw')}
        </Button>
      </Show>
      <Show when={props.of.secondBy}>
        {(until) => (
          <>
            <Button onClick={() => setAsking(true)}>{t('appeals.second')}</Button>
            <Countdown until={until()} ahead={props.ahead} />
          </>
        )}
      </Show>
      <ReasonDialog
        open={asking()}
        title={t('appeals.second')}
        more={t('appeals.secondMore')}
        verb={t('appeals.second')}
        act={act}
        onClose={() => setAsking(false)}
        onGive={(words) => void second(words)}
      />
    </div>
  )
}
