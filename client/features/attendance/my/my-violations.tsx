import { createSignal, For, Show } from 'solid-js'
import type { OwnViolation } from '#domain/attendance/violations'
import { createAct } from '../../../lib/act.ts'
import { createRemote, refreshRemotes } from '../../../lib/remote.ts'
import { formatDate, formatDateTime } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/page.tsx'
import { Status } from '../../../ui/status.tsx'
import { TextArea } from '../../../ui/text-input.tsx'
import { Facts } from '../../desk/facts.tsx'
import { DeskForm } from '../../desk/form.tsx'
import { sayDone } from '../../desk/say.ts'
import { componentName, named, subjectName } from '../words.ts'

/** What was recorded of the candidate, and how to reply; nothing at all where nothing was. */
export default function MyViolations() {
  const own = createRemote<{ violations: OwnViolation[] }>(() => '/api/my/violations')
  return (
    <Show when={own.data?.violations.length}>
      <Section title={t('tickets.violations')} more={t('tickets.violationsMore')}>
        <ul class="grid gap-6">
          <For each={own.data?.violations}>
            {(one) => (
              <li>
                <Violation of={one} />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}

const STATES = { recorded: 'waiting', confirmed: 'refused', withdrawn: 'stored' } as const

function Violation(props: { of: OwnViolation }) {
  const leadsTo = () =>
    [t(`tickets.voids-${props.of.voids}`), props.of.banMonths > 0 && t('tickets.ban', { n: props.of.banMonths })]
      .filter(Boolean)
      .join(' · ')
  const where = () =>
    [named(props.of.event, props.of.latinEvent), componentName(props.of.component), subjectName(props.of)]
      .filter(Boolean)
      .join(' · ')
  return (
    <article class="grid gap-4 rounded-md bg-raised p-5 inset-ring inset-ring-line">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 class="wrap-anywhere min-w-0 flex-1 basis-52 font-medium text-17">
          {named(props.of.rule.name, props.of.rule.latinName)}
        </h3>
        <Status state={STATES[props.of.state]} word={t(`tickets.state-${props.of.state}`)} />
      </div>
      <Facts
        class="grid-cols-1 sm:grid-cols-2"
        facts={[
          { name: t('tickets.leadsTo'), value: leadsTo() },
          { name: t('tickets.where'), value: `${where()} · ${formatDateTime(props.of.recordedAt)}` },
          { name: t('tickets.what'), value: <span class="whitespace-pre-line">{props.of.words}</span> },
          ...(props.of.reply === null
            ? []
            : [{ name: t('tickets.yourReply'), value: <span class="whitespace-pre-line">{props.of.reply}</span> }]),
          ...(props.of.reason === null ? [] : [{ name: t('tickets.decision'), value: props.of.reason }]),
        ]}
      />
      <Show when={props.of.evidence > 0}>
        <p class="text-15 text-muted">{t('tickets.evidence', { n: props.of.evidence })}</p>
      </Show>
      <Show when={props.of.open}>
        <Reply of={props.of} />
      </Show>
    </article>
  )
}

function Reply(props: { of: OwnViolation }) {
  const act = createAct()
  const [words, setWords] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const send = async () => {
    const done = await act.send('POST', `/api/my/violations/${props.of.id}/reply`, { words: words().trim() })
    if (!done) return
    sayDone(t('tickets.replySent'))
    refreshRemotes('/api/my/violations')
  }
  return (
    <DeskForm
      act={act}
      onTry={() => setTried(true)}
      onSend={send}
      buttons={
        <Button type="submit" kind="primary" busy={act.busy}>
          {t('tickets.sendReply')}
        </Button>
      }
    >
      <TextArea
        label={t('tickets.reply')}
        note={t('tickets.replyUntil', { day: formatDate(props.of.replyUntil) })}
        hint={t('tickets.replyHint')}
        name="words"
        maxLength={2000}
        value={words()}
        onInput={setWords}
        error={tried() && words().trim().length < 2 ? t('tickets.replyNeeded') : null}
      />
    </DeskForm>
  )
}
