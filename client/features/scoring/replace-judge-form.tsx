import ChevronDown from 'lucide-solid/icons/chevron-down'
import { createEffect, createSignal, createUniqueId, For, on, Show } from 'solid-js'
import type { OfficialView } from '#domain/people/contract'
import type { JudgeProgress } from '#domain/scoring/set-aside'
import { createAct } from '../../lib/act.ts'
import { entryTag } from '../../lib/entry-tag.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'
import type { RosterAnswer } from '../rosters/roster-answer.ts'
import type { MatrixEntry } from './progress-model.ts'

/** Gives a judge's seat to another; entry by entry it is said whether what the judge gave counts on. */
export function ReplaceJudgeForm(props: {
  sessionId: string
  eventId: string
  roster: RosterAnswer
  entries: readonly MatrixEntry[]
  onDone: () => void
}) {
  const id = createUniqueId()
  const act = createAct()
  const [fromId, setFromId] = createSignal('')
  const [toId, setToId] = createSignal('')
  const [reason, setReason] = createSignal('')
  const [dropped, setDropped] = createSignal<readonly string[]>([])
  const [tried, setTried] = createSignal(false)
  const at = () => `/api/sessions/${props.sessionId}`
  const officials = createRemote<{ officials: OfficialView[] }>(() => `/api/events/${props.eventId}/officials`)
  const progress = createRemote<{ entries: JudgeProgress[] }>(() =>
    fromId() ? `${at()}/judges/${fromId()}/progress` : null,
  )
  createEffect(on(fromId, () => setDropped([])))
  const judges = () => props.roster.panels.flatMap(({ judges, trainees }) => [...judges, ...trainees])
  const seated = () => props.roster.panels.flatMap((panel) => panel.judges)
  const free = () => {
    const serving = [
      ...judges(),
      ...props.roster.supervisors,
      ...(props.roster.chiefJudge ? [props.roster.chiefJudge] : []),
    ]
    return (officials.data?.officials ?? []).filter(
      (one) => one.roles.includes('judge') && !serving.some(({ personId }) => personId === one.personId),
    )
  }
  const whole = () => (progress.data?.entries ?? []).filter(({ given, due }) => due > 0 && given === due)
  const partly = () => (progress.data?.entries ?? []).filter(({ given, due }) => given > 0 && given < due)
  const kept = () => whole().flatMap(({ entryId }) => (dropped().includes(entryId) ? [] : [entryId]))
  const wrong = (isWrong: boolean) => (tried() && isWrong ? t('aside.needed') : null)
  const send = async () => {
    const body = { fromId: fromId(), toId: toId(), keepIds: kept(), reason: reason().trim() }
    if (!(await act.send('POST', `${at()}/replacements`, body))) return
    setFromId('')
    setToId('')
    setReason('')
    setTried(false)
    refreshRemotes(at())
    props.onDone()
    sayDone(t('aside.replaced'))
  }
  return (
    <details class="group border-line border-b pb-4" name="aside">
      <summary class="flex min-h-11 cursor-pointer items-center justify-between text-17 font-semibold">
        {t('aside.replace')}
        <ChevronDown class="size-5 transition-transform group-open:rotate-180" aria-hidden="true" />
      </summary>
      <DeskForm
        id={id}
        act={act}
        onTry={() => setTried(true)}
        onSend={send}
        class="grid gap-5 pt-2"
        buttons={
          <Button type="submit" kind="danger" busy={act.busy}>
            {t('aside.replaceDo')}
          </Button>
        }
      >
        <Select
          label={t('aside.from')}
          placeholder={t('aside.choose')}
          options={seated().map(({ personId, name }) => ({ value: personId, label: name }))}
          value={fromId()}
          onChange={setFromId}
          error={wrong(!fromId())}
        />
        <Select
          label={t('aside.to')}
          hint={free().length === 0 ? t('aside.nobodyFree') : undefined}
          placeholder={t('aside.choose')}
          options={free().map(({ personId, name }) => ({ value: personId, label: name }))}
          value={toId()}
          onChange={setToId}
          error={wrong(!toId())}
        />
        <Show when={fromId()}>
          <Remote of={progress}>
            {() => (
              <fieldset class="grid gap-1">
                <legend class="text-15 font-medium">{t('aside.keep')}</legend>
                <p class="text-13 text-muted">
                  {t('aside.keepMore')} {partly().length > 0 ? t('aside.partly', { n: partly().length }) : null}
                </p>
                <For each={whole()} fallback={<p class="py-2 text-15 text-muted">{t('aside.nothingWhole')}</p>}>
                  {({ entryId }) => (
                    <Checkbox
                      label={tagOf(props.entries, entryId)}
                      checked={!dropped().includes(entryId)}
                      onChange={(on) =>
                        setDropped(on ? dropped().filter((one) => one !== entryId) : [...dropped(), entryId])
                      }
                    />
                  )}
                </For>
              </fieldset>
            )}
          </Remote>
        </Show>
        <TextArea
          label={t('aside.reason')}
          hint={t('aside.reasonHint')}
          name="reason"
          maxLength={500}
          value={reason()}
          onInput={setReason}
          error={wrong(reason().trim().length < 3)}
        />
      </DeskForm>
    </details>
  )
}

const tagOf = (entries: readonly MatrixEntry[], entryId: string) => {
  const entry = entries.find(({ id }) => id === entryId)
  return entry ? entryTag(entry) : '–'
}
