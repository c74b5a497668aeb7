import { useNavigate } from '@solidjs/router'
import { For, type JSX, Show, useContext } from 'solid-js'
import type { WaitingMark } from '../../lib/outbox/waiting-mark.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Status } from '../../ui/status.tsx'
import { useJudge } from './judge-context.ts'
import { SaveMarks } from './left-marks.tsx'
import { useMarkNames } from './mark-names.ts'
import { MarkingContext } from './marking.ts'
import { markWord } from './measured.ts'
import { whyText, whyUnsent } from './why-text.ts'

/** So many marks are listed; the rest are counted. */
const MOST = 100

/** Every mark of this device that is not on the server: waiting, refused, or left by another judge. */
export function OutboxDrawer(props: { open: boolean; onOpen: (open: boolean) => void }) {
  const { outbox } = useJudge()
  const waiting = () => Object.values(outbox.waiting).filter(({ refusal }) => !refusal)
  const nothing = () => waiting().length + outbox.refused().length + outbox.foreign().length === 0
  const idsOf = (marks: readonly WaitingMark[]) => marks.map(({ commandId }) => commandId)
  const dismiss = (marks: readonly WaitingMark[]) => outbox.outbox.dismiss(idsOf(marks))
  const discardRefused = async () => {
    const marks = outbox.refused()
    const lost = t('tablet.discardRefusedLost', { n: marks.length })
    const title = t('tablet.discardRefusedTitle')
    if (await confirmAct({ title, lost, verb: t('tablet.discardRefused') })) dismiss(marks)
  }
  const discard = async () => {
    const marks = outbox.foreign()
    const lost = t('judge.discardLost', { n: marks.length })
    if (await confirmAct({ title: t('judge.discardTitle'), lost, verb: t('judge.discard') })) dismiss(marks)
  }
  return (
    <Drawer
      open={props.open}
      onOpen={props.onOpen}
      title={t('judge.outboxTitle')}
      more={t('judge.outboxMore')}
      closeName={t('common.close')}
      actions={
        <Button size="large" onClick={() => outbox.outbox.wake()}>
          {t('judge.sendNow')}
        </Button>
      }
    >
      <div class="grid gap-6">
        <Show when={outbox.standing().sendError}>
          {(error) => <p class="rounded-md bg-sunken p-4 text-15">{whyUnsent(error())}</p>}
        </Show>
        <Show when={nothing()}>
          <EmptyState title={t('judge.outboxEmpty')} />
        </Show>
        <MarkList
          title={<Status state="refused" word={t('judge.refusedCount', { n: outbox.refused().length })} />}
          marks={outbox.refused()}
          action={
            <span class="flex flex-wrap gap-2">
              <Button onClick={() => outbox.outbox.again(idsOf(outbox.refused()))}>{t('tablet.sendAgain')}</Button>
              <Button onClick={() => void discardRefused()}>{t('tablet.discardRefused')}</Button>
            </span>
          }
          onGo={() => props.onOpen(false)}
        />
        <MarkList
          title={<Status state="saved" word={t('judge.unsentCount', { n: waiting().length })} />}
          marks={waiting()}
          action={<SaveMarks marks={waiting()} />}
        />
        <MarkList
          title={<span class="text-15 font-medium">{t('judge.foreignTitle')}</span>}
          marks={outbox.foreign()}
          action={
            <span class="flex flex-wrap gap-2">
              <SaveMarks marks={outbox.foreign()} />
              <Button onClick={() => void discard()}>{t('judge.discard')}</Button>
            </span>
          }
        />
      </div>
    </Drawer>
  )
}

/** Marks one by one; with `onGo`, a way to each one's aspect. */
function MarkList(props: {
  title: JSX.Element
  marks: readonly WaitingMark[]
  action?: JSX.Element
  onGo?: () => void
}) {
  const names = useMarkNames()
  const navigate = useNavigate()
  const marking = useContext(MarkingContext)
  const go = ({ sessionId, entryId, aspectId }: WaitingMark) => {
    props.onGo?.()
    if (marking?.judging().session.id === sessionId) marking.go({ entryId, aspectId })
    else navigate(`/judge/sessions/${sessionId}?entry=${entryId}&aspect=${aspectId}`)
  }
  return (
    <Show when={props.marks.length > 0}>
      <section class="grid gap-2">
        <div class="flex flex-wrap items-center justify-between gap-2">
          {props.title}
          {props.action}
        </div>
        <ul class="grid divide-y divide-line border-line border-y">
          <For each={props.marks.slice(0, MOST)}>
            {(mark) => (
              <li class="grid gap-1 py-3 text-15">
                <span class="flex gap-3">
                  <span class="min-w-0 flex-1">{names(mark)}</span>
                  <span class="font-semibold">
                    {mark.value === null ? t('judge.takenBack') : markWord({ measure: null }, mark.value)}
                  </span>
                </span>
                <span class="text-13 text-muted">
                  {mark.personName} · {formatDateTime(new Date(mark.at))}
                </span>
                <Show when={mark.refusal}>
                  {(refusal) => <span class="text-13 text-refused">{whyText(refusal())}</span>}
                </Show>
                <Show when={props.onGo}>
                  <Button class="justify-self-start" onClick={() => go(mark)}>
                    {t('tablet.goThere')}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.marks.length > MOST}>
          <p class="text-13 text-muted">{t('judge.andMore', { n: props.marks.length - MOST })}</p>
        </Show>
      </section>
    </Show>
  )
}
