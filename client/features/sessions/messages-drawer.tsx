import MessageSquare from 'lucide-solid/icons/message-square'
import { createSignal, For, Show } from 'solid-js'
import type { MessageView } from '#domain/sessions/messages'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { createLive } from '../../lib/live.ts'
import { formatTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-input.tsx'
import type { AtSession } from '../desk/frames.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import type { RosterAnswer } from '../rosters/roster-answer.ts'

/** What was told to the judges of a session and who has seen it, and telling them something. */
export function MessagesDrawer(props: { at: AtSession; roster: RosterAnswer | null }) {
  const [open, setOpen] = createSignal(false)
  const live = createLive<Record<string, never>, MessageView>(() => `messages:${props.at.session.id}`)
  const messages = () => Object.values(live.rows).sort((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <>
      <Button icon={<MessageSquare aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('sessions.messages')}
      </Button>
      <Drawer
        open={open()}
        onOpen={setOpen}
        title={t('sessions.messages')}
        more={t('sessions.messagesMore')}
        closeName={t('common.close')}
      >
        <div class="grid gap-6">
          <NewMessage sessionId={props.at.session.id} panels={props.roster?.panels ?? []} />
          <ul class="grid">
            <For each={messages()} fallback={<li class="text-15 text-muted">{t('sessions.noMessages')}</li>}>
              {(message) => <Message sessionId={props.at.session.id} of={message} />}
            </For>
          </ul>
        </div>
      </Drawer>
    </>
  )
}

function NewMessage(props: { sessionId: string; panels: RosterAnswer['panels'] }) {
  const act = createAct()
  const [words, setWords] = createSignal('')
  const [to, setTo] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const idsOf = (panels: RosterAnswer['panels']) => [
    ...new Set(panels.flatMap(({ judges }) => judges.map(({ personId }) => personId))),
  ]
  const people = () => {
    const names = new Map(props.panels.flatMap(({ judges }) => judges.map(({ personId, name }) => [personId, name])))
    return [...names].map(([value, label]) => ({ value, label }))
  }
  const options = () => [
    { value: '', label: t('sessions.messageToAll', { n: idsOf(props.panels).length }) },
    ...(props.panels.length > 1
      ? props.panels.map(({ id, name, judges }) => ({
          value: id,
          label: t('sessions.messageToPanel', { name, n: judges.length }),
        }))
      : []),
    ...people(),
  ]
  const toIds = () => {
    if (to() === '') return null
    const panel = props.panels.find(({ id }) => id === to())
    return panel ? idsOf([panel]) : [to()]
  }
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (words().trim() === '') return
    const body = { words: words().trim(), toIds: toIds() }
    if (!(await act.send('POST', `/api/sessions/${props.sessionId}/messages`, body))) return
    setWords('')
    setTried(false)
    sayDone(t('sessions.messageSent'))
  }
  return (
    <form class="grid gap-4" onSubmit={(event) => void send(event)} noValidate>
      <Select label={t('sessions.messageTo')} options={options()} value={to()} onChange={setTo} />
      <TextArea
        label={t('sessions.messageWords')}
        name="words"
        maxLength={500}
        value={words()}
        onInput={setWords}
        error={tried() && words().trim() === '' ? t('sessions.messageShort') : null}
      />
      <ActError of={act} />
      <div>
        <Button type="submit" kind="primary" busy={act.busy}>
          {t('sessions.sendMessage')}
        </Button>
      </div>
    </form>
  )
}

function Message(props: { sessionId: string; of: MessageView }) {
  const act = createAct()
  const seen = () => props.of.to.filter(({ seenAt }) => seenAt !== null).length
  const withdraw = async () => {
    const path = `/api/sessions/${props.sessionId}/messages/${props.of.id}/withdraw`
    if (!(await act.send('POST', path))) sayError(act.error)
  }
  return (
    <li class="grid gap-2 border-line border-t py-4">
      <p class="text-17 [overflow-wrap:anywhere]">{props.of.words}</p>
      <p class="flex flex-wrap gap-x-4 text-13 text-muted">
        <span>{t('sessions.messageFrom', { name: props.of.from, time: formatTime(props.of.at) })}</span>
        <span>{t('sessions.seenBy', { n: seen(), total: props.of.to.length })}</span>
      </p>
      <ul class="flex flex-wrap gap-2 text-13">
        <For each={props.of.to}>
          {({ name, seenAt }) => (
            <li class="inline-flex items-center gap-2 rounded-full bg-hover px-3 py-1">
              <span class="font-medium">{name}</span>
              <span classList={{ 'text-stored': seenAt !== null, 'text-muted': seenAt === null }}>
                {seenAt ? t('sessions.seenAt', { time: formatTime(seenAt) }) : t('sessions.notSeen')}
              </span>
            </li>
          )}
        </For>
      </ul>
      <Show
        when={!props.of.withdrawn}
        fallback={<p class="text-13 font-medium text-refused">{t('sessions.messageWithdrawn')}</p>}
      >
        <div>
          <Button busy={act.busy} onClick={() => void withdraw()}>
            {t('sessions.withdrawMessage')}
          </Button>
        </div>
      </Show>
    </li>
  )
}
