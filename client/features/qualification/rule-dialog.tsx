import { createEffect, createSignal, on, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { DisciplineView, EventView } from '#domain/events/contract'
import { parsePoints } from '#domain/kit/points'
import type { QualificationRule, QualificationView } from '#domain/rankings/qualification'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { createRemote } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { sayDone } from '../desk/say.ts'

const FIELDS = ['places', 'percent', 'minimum', 'perDelegation'] as const
type Texts = Record<(typeof FIELDS)[number], string>

const textsOf = (rule: QualificationRule | undefined): Texts => ({
  places: rule?.places?.toString() ?? '',
  percent: rule?.percent?.toString() ?? '',
  minimum: rule?.minimum ?? '',
  perDelegation: rule?.perDelegation?.toString() ?? '',
})

/** What was typed as a rule; null where something of it can't be read. */
function ruleOf(texts: Texts): QualificationRule | null {
  const whole = (text: string) => (text.trim() === '' ? null : Number(text))
  const numbers = [texts.places, texts.percent, texts.perDelegation].map(whole)
  if (numbers.some((n) => n !== null && !(Number.isInteger(n) && n > 0))) return null
  const minimum = texts.minimum.trim().replace(',', '.') || null
  if (minimum !== null && parsePoints(minimum) === null) return null
  const [places = null, percent = null, perDelegation = null] = numbers
  return { places, percent, minimum, perDelegation }
}

/** Sets from where and by which rule entries qualify. */
export function RuleDialog(props: {
  open: boolean
  path: string
  disciplineId: string
  /** What is changed; null where a source is added. */
  before: QualificationView | null
  onClose: () => void
  onSaved: () => void
}) {
  const act = createAct()
  const [eventId, setEventId] = createSignal('')
  const [fromId, setFromId] = createSignal('')
  const [texts, setTexts] = createStore(textsOf(undefined))
  const [tried, setTried] = createSignal(false)
  const events = createRemote<{ events: EventView[] }>(() => (props.open && !props.before ? '/api/events' : null))
  const event = createRemote<{ disciplines: DisciplineView[] }>(() => (eventId() ? `/api/events/${eventId()}` : null))
  createEffect(
    on(
      () => props.open,
      () => {
        setTexts(textsOf(props.before?.rule))
        setFromId(props.before?.from.disciplineId ?? '')
        setTried(false)
        act.clear()
      },
    ),
  )
  const save = async (rule: QualificationRule | null) => {
    if (!(await act.send('PUT', props.path, { fromId: fromId(), rule }))) return
    props.onClose()
    props.onSaved()
    sayDone(t('qualification.saved'))
  }
  const submit = (given: SubmitEvent) => {
    given.preventDefault()
    setTried(true)
    const rule = ruleOf(texts)
    if (rule && fromId()) void save(rule)
  }
  return (
    <Dialog
      open={props.open}
      onOpen={props.onClose}
      title={t(props.before ? 'qualification.change' : 'qualification.add')}
      more={t('qualification.ruleMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Show when={props.before}>
            <Button busy={act.busy} onClick={() => void save(null)}>
              {t('qualification.remove')}
            </Button>
          </Show>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form="rule" kind="primary" busy={act.busy}>
            {t('qualification.save')}
          </Button>
        </>
      }
    >
      <form id="rule" class="grid gap-4" onSubmit={submit} noValidate>
        <Show when={!props.before}>
          <Select
            label={t('qualification.event')}
            options={(events.data?.events ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={eventId()}
            onChange={(id) => {
              setEventId(id)
              setFromId('')
            }}
          />
          <Select
            label={t('qualification.discipline')}
            options={(event.data?.disciplines ?? [])
              .filter(({ id }) => id !== props.disciplineId)
              .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
            value={fromId()}
            onChange={setFromId}
            error={tried() && !fromId() ? t('qualification.disciplineNeeded') : null}
          />
        </Show>
        <div class="grid gap-4 sm:grid-cols-2">
          {FIELDS.map((name) => (
            <TextInput
              label={t(`qualification.${name}`)}
              note={t('common.optional')}
              name={name}
              inputmode="decimal"
              value={texts[name]}
              onInput={(text) => setTexts({ [name]: text })}
            />
          ))}
        </div>
        <Show when={tried() && ruleOf(texts) === null}>
          <p class="text-15 text-refused">{t('qualification.unreadable')}</p>
        </Show>
        <ActError of={act} />
      </form>
    </Dialog>
  )
}
