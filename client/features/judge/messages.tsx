import MessageSquare from 'lucide-solid/icons/message-square'
import { For } from 'solid-js'
import type { JudgeMessage } from '#domain/sessions/messages'
import { createAct, errorText } from '../../lib/act.ts'
import { createLive } from '../../lib/live.ts'
import { formatTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { useJudge } from './judge-context.ts'

/** What the chief judge tells this judge, until it was seen: above the work, never over it. */
export function Messages(props: { sessionId: string }) {
  const { person } = useJudge()
  const live = createLive<Record<string, never>, JudgeMessage>(() => `messages:${props.sessionId}:${person.id}`)
  const unseen = () =>
    Object.values(live.rows)
      .filter(({ seen }) => !seen)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
  return <For each={unseen()}>{(message) => <Message sessionId={props.sessionId} of={message} />}</For>
}

function Message(props: { sessionId: string; of: JudgeMessage }) {
  const act = createAct()
  const see = async () => {
    const done = await act.send('POST', `/api/sessions/${props.sessionId}/messages/${props.of.id}/see`)
    if (!done) toast({ state: 'refused', word: t('common.refused'), text: errorText(act.error) })
  }
  return (
    <div role="alert" class="flex items-center gap-3 border-line border-b bg-waiting-soft px-4 py-2 text-waiting">
      <MessageSquare class="size-5 shrink-0" aria-hidden="true" />
      <p class="min-w-0 flex-1">
        <span class="block text-17 font-medium text-ink">{props.of.words}</span>
        <span class="text-13">{t('judge.messageFrom', { name: props.of.from, time: formatTime(props.of.at) })}</span>
      </p>
      <Button size="large" busy={act.busy} onClick={() => void see()}>
        {t('judge.messageSeen')}
      </Button>
    </div>
  )
}
