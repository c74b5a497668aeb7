import { createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { type AppealView, type Outcome, outcomes, type RulingMark } from '#domain/appeals/contract'
import { parsePoints } from '#domain/kit/points'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { boxClass } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-input.tsx'
import { sayDone } from '../desk/say.ts'

/** A sheet in dispute as GET /api/appeals/:appealId/sheet answers it. */
interface DisputedSheet {
  readonly judges: readonly { readonly personId: string; readonly name: string }[]
  readonly aspects: readonly {
    readonly aspectId: string
    readonly code: string
    readonly description: string
    readonly maximum: string
    readonly alone: boolean
    readonly revisions: readonly {
      readonly judge: string
      readonly round: number
      readonly value: string | null
      readonly at: string
    }[]
  }[]
}

/** The arbitration's room for one appeal: the sheet with every revision, and the ruling. */
export function RulingDrawer(props: { of: AppealView; onChanged: () => void }) {
  const [open, setOpen] = createSignal(false)
  const sheet = createRemote<DisputedSheet>(() => (open() ? `/api/appeals/${props.of.id}/sheet` : null))
  return (
    <div>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t('appeals.rule')}
      </Button>
      <Drawer
        wide
        open={open()}
        onOpen={setOpen}
        title={t('appeals.rule')}
        more={`${props.of.entry.name} · ${props.of.sheet.code} ${props.of.sheet.name}`}
        closeName={t('common.close')}
      >
        <Remote of={sheet}>
          {(found) => (
            <RulingForm
              of={props.of}
              sheet={found()}
              onRuled={() => {
                setOpen(false)
                props.onChanged()
              }}
            />
          )}
        </Remote>
      </Drawer>
    </div>
  )
}

function RulingForm(props: { of: AppealView; sheet: DisputedSheet; onRuled: () => void }) {
  const act = createAct()
  const [outcome, setOutcome] = createSignal<Outcome | ''>('')
  const [reasons, setReasons] = createSignal('')
  const [publicWords, setPublicWords] = createSignal('')
  const [typed, setTyped] = createStore<Record<string, string>>({})
  const [tried, setTried] = createSignal(false)
  const changes = () => outcome() !== '' && outcome() !== 'dismissed'
  const marks = (): RulingMark[] =>
    Object.entries(typed).flatMap(([key, text]) => {
      const [aspectId = '', judgeId = ''] = key.split(' ')
      const value = text.trim().replace(',', '.')
      return value === '' ? [] : [{ aspectId, judgeId: judgeId || null, value }]
    })
  const unreadable = () => marks().some(({ value }) => value !== null && parsePoints(value) === null)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const chosen = outcome()
    if (!chosen || reasons().trim().length < 10 || unreadable()) return
    const ruling = {
      outcome: chosen,
      reasons: reasons(),
      publicWords: changes() ? publicWords() : '',
      marks: changes() ? marks() : [],
    }
    if (!(await act.send('POST', `/api/appeals/${props.of.id}/ruling`, { ruling }))) return
    sayDone(t('appeals.ruled-done'))
    props.onRuled()
  }
  return (
    <form class="grid gap-6" onSubmit={(event) => void submit(event)} noValidate>
      <p class="max-w-prose text-15 whitespace-pre-wrap">{props.of.words}</p>
      <RadioGroup
        row
        label={t('appeals.outcome')}
        options={outcomes.map((value) => ({ value, label: t(`appeals.${value}`) }))}
        value={outcome()}
        onChange={setOutcome}
        error={tried() && !outcome() ? t('appeals.outcomeNeeded') : null}
      />
      <ul class="grid" aria-label={t('appeals.sheet')}>
        <For each={props.sheet.aspects}>
          {(aspect) => (
            <li class="grid gap-2 border-line border-t py-3">
              <p class="text-15">
                <span class="me-2 font-semibold">{aspect.code}</span>
                {aspect.description}
                <span class="ms-2 text-13 text-muted">{t('appeals.maximum', { n: aspect.maximum })}</span>
              </p>
              <p class="flex flex-wrap gap-x-4 text-13 text-muted">
                <For each={aspect.revisions}>
                  {({ judge, value, at, round }) => (
                    <span>
                      {t('appeals.revision', { name: judge, value: value ?? '–', time: formatTime(at), round })}
                    </span>
                  )}
                </For>
              </p>
              <Show when={changes()}>
                <div class="flex flex-wrap gap-3">
                  <For each={aspect.alone ? props.sheet.judges : [{ personId: '', name: t('appeals.standsInstead') }]}>
                    {({ personId, name }) => (
                      <label class="grid w-32 gap-1 text-13 text-muted">
                        <span class="truncate">{name}</span>
                        <input
                          type="text"
                          inputmode="decimal"
                          autocomplete="off"
                          class={boxClass}
                          value={typed[`${aspect.aspectId} ${personId}`] ?? ''}
                          onInput={(event) =>
                            setTyped({ [`${aspect.aspectId} ${personId}`]: event.currentTarget.value })
                          }
                        />
                      </label>
                    )}
                  </For>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <TextArea
        label={t('appeals.reasons')}
        name="reasons"
        rows={4}
        maxLength={10_000}
        value={reasons()}
        onInput={setReasons}
        error={tried() && reasons().trim().length < 10 ? t('appeals.wordsShort') : null}
      />
      <Show when={changes()}>
        <TextArea
          label={t('appeals.publicWords')}
          hint={t('appeals.publicWordsHint')}
          name="publicWords"
          maxLength={1000}
          value={publicWords()}
          onInput={setPublicWords}
        />
      </Show>
      <Show when={tried() && unreadable()}>
        <p class="text-15 text-refused">{t('appeals.unreadable')}</p>
      </Show>
      <ActError of={act} />
      <div>
        <Button type="submit" kind="primary" busy={act.busy}>
          {t('appeals.give')}
        </Button>
      </div>
    </form>
  )
}
