import { createSignal, Show } from 'solid-js'
import type { AppealableEntry } from '#domain/appeals/contract'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { createDraft } from '../../lib/form-draft.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-input.tsx'
import { sayDone } from '../desk/say.ts'
import { Countdown } from './countdown.tsx'

const SHORTEST = 10

/** A leader's appeal: whose sheet, and what is wrong with it. */
export function NewAppeal(props: { eventId: string; ahead: number; onSubmitted: () => void }) {
  const remote = createRemote<{ entries: AppealableEntry[] }>(() => `/api/events/${props.eventId}/appealable`)
  return (
    <Section title={t('appeals.submit')} more={t('appeals.submitMore')}>
      <Remote
        of={remote}
        empty={({ entries }) => entries.length === 0 && <p class="text-15 text-muted">{t('appeals.noDelegation')}</p>}
      >
        {(found) => (
          <AppealForm
            eventId={props.eventId}
            entries={found().entries}
            ahead={props.ahead}
            onSubmitted={() => {
              remote.refresh()
              props.onSubmitted()
            }}
          />
        )}
      </Remote>
    </Section>
  )
}

function AppealForm(props: {
  eventId: string
  entries: readonly AppealableEntry[]
  ahead: number
  onSubmitted: () => void
}) {
  const act = createAct()
  const [draft, setDraft, forget] = createDraft(`appeal.${props.eventId}`, {
    entryId: '',
    subCriterionId: '',
    words: '',
  })
  const [tried, setTried] = createSignal(false)
  const entry = () => props.entries.find(({ entryId }) => entryId === draft.entryId)
  const sheets = () => entry()?.sheets.filter(({ until }) => until) ?? []
  const sheet = () => sheets().find(({ subCriterionId }) => subCriterionId === draft.subCriterionId)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!entry() || !sheet() || draft.words.trim().length < SHORTEST) return
    const body = { entryId: draft.entryId, subCriterionId: draft.subCriterionId, words: draft.words }
    if (!(await act.send('POST', `/api/events/${props.eventId}/appeals`, body))) return
    forget()
    setTried(false)
    sayDone(t('appeals.submitted-done'))
    props.onSubmitted()
  }
  return (
    <form class="grid max-w-3xl gap-4" onSubmit={(event) => void submit(event)} noValidate>
      <div class="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('appeals.entry')}
          options={props.entries.map(({ entryId, number, name, discipline }) => ({
            value: entryId,
            label: `${number} ${name} · ${discipline}`,
          }))}
          value={draft.entryId}
          onChange={(entryId) => setDraft({ entryId, subCriterionId: '' })}
          error={tried() && !entry() ? t('appeals.entryNeeded') : null}
        />
        <Select
          label={t('appeals.sheet')}
          options={sheets().map(({ subCriterionId, code, name }) => ({
            value: subCriterionId,
            label: `${code} ${name}`,
          }))}
          value={draft.subCriterionId}
          onChange={(subCriterionId) => setDraft({ subCriterionId })}
          error={tried() && !sheet() ? t('appeals.sheetNeeded') : null}
        />
      </div>
      <Show when={sheet()?.until}>
        {(until) => (
          <p class="text-15">
            {t('appeals.deadline')} <Countdown until={until()} ahead={props.ahead} />
          </p>
        )}
      </Show>
      <TextArea
        label={t('appeals.words')}
        hint={t('appeals.wordsHint')}
        name="words"
        rows={5}
        maxLength={10_000}
        value={draft.words}
        onInput={(words) => setDraft({ words })}
        error={tried() && draft.words.trim().length < SHORTEST ? t('appeals.wordsShort') : null}
      />
      <ActError of={act} />
      <div>
        <Button type="submit" kind="primary" busy={act.busy}>
          {t('appeals.send')}
        </Button>
      </div>
    </form>
  )
}
