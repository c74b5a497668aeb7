import { createSignal, For, Show } from 'solid-js'
import type { MarkValue } from '#domain/scoring/contract'
import type { PaperAnswer, PaperForm } from '#domain/scoring/paper'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { createDraft } from '../../lib/form-draft.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { boxClass } from '../../ui/field.tsx'
import { Status } from '../../ui/status.tsx'
import { sayDone } from '../desk/say.ts'
import { boxesOfForm, boxKey, markOf, readingOf, textOf, typedOf } from './boxes.ts'

/** The boxes of a printed sheet, typed one after another: Enter goes to the next. */
export function ReadingForm(props: { form: PaperForm; onEntered: () => void }) {
  const act = createAct()
  const [typed, setTyped, forget] = createDraft<Record<string, string>>(`paper.${props.form.id}`, {
    ...Object.fromEntries(boxesOfForm(props.form).map(({ key }) => [key, ''])),
    ...typedOf(props.form.mine),
  })
  const [signed, setSigned] = createSignal<readonly string[]>(props.form.mine?.signedBy ?? [])
  const [tried, setTried] = createSignal(false)
  const taken = () => props.form.state === 'taken'
  const differing = () => new Map(props.form.differences.map((one) => [boxKey(one.aspectId, one.judgeId), one]))
  let element: HTMLFormElement | undefined

  const next = (event: KeyboardEvent) => {
    const boxes = [...(element?.querySelectorAll<HTMLInputElement>('input[inputmode]') ?? [])]
    const at = boxes.indexOf(event.target as HTMLInputElement)
    if (event.key !== 'Enter' || at < 0 || at === boxes.length - 1) return
    event.preventDefault()
    boxes[at + 1]?.focus()
    boxes[at + 1]?.select()
  }
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const reading = readingOf(props.form, typed, signed())
    if (!reading) return element?.querySelector<HTMLInputElement>('[aria-invalid=true]')?.focus()
    const answer = await act.send<PaperAnswer>('PUT', `/api/paper/${props.form.id}`, { reading })
    if (!answer) return
    forget()
    props.onEntered()
    if (answer.state !== 'differs') sayDone(t(`paper.answer-${answer.state}`))
  }

  return (
    <form ref={element} class="grid gap-5" onSubmit={(event) => void send(event)} onKeyDown={next} noValidate>
      <Show when={props.form.state === 'differs' && props.form.mine}>
        <p class="rounded-md bg-refused-soft px-4 py-3 text-15 text-refused">
          {t('paper.differsMore', { n: props.form.differences.length + props.form.signatures.length })}
        </p>
      </Show>
      <ul class="grid">
        <For each={props.form.aspects}>
          {(aspect) => (
            <li class="grid gap-x-6 gap-y-2 border-line border-b py-3 sm:grid-cols-[1fr_auto]">
              <p class="min-w-0 text-15">
                <span class="me-2 font-semibold">{aspect.code}</span>
                {aspect.description}
                <span class="ms-2 text-13 text-muted">{t('paper.maximum', { n: aspect.maximum })}</span>
              </p>
              <div class="flex flex-wrap gap-3">
                <For each={boxesOfForm({ aspects: [aspect], judges: props.form.judges })}>
                  {(box) => (
                    <Box
                      name={
                        props.form.judges.find(({ personId }) => personId === box.judgeId)?.name ?? t('paper.agreed')
                      }
                      value={typed[box.key] ?? ''}
                      onInput={(value) => setTyped(box.key, value)}
                      wrong={tried() && markOf(box.aspect, typed[box.key] ?? '') === undefined}
                      theirs={differing().get(box.key)?.theirs}
                      disabled={taken()}
                    />
                  )}
                </For>
              </div>
            </li>
          )}
        </For>
      </ul>
      <fieldset class="grid gap-1">
        <legend class="text-15 font-medium">{t('paper.signatures')}</legend>
        <div class="flex flex-wrap gap-x-8">
          <For each={props.form.judges}>
            {({ personId, name }) => (
              <span class="flex items-center gap-3">
                <Checkbox
                  label={name}
                  disabled={taken()}
                  checked={signed().includes(personId)}
                  onChange={(on) => setSigned(on ? [...signed(), personId] : signed().filter((id) => id !== personId))}
                />
                <Show when={props.form.signatures.includes(personId)}>
                  <Status plain state="refused" word={t('paper.signatureDiffers')} />
                </Show>
              </span>
            )}
          </For>
        </div>
      </fieldset>
      <ActError of={act} />
      <Show when={!taken()}>
        <div>
          <Button type="submit" kind="primary" busy={act.busy}>
            {t('paper.send')}
          </Button>
        </div>
      </Show>
    </form>
  )
}

function Box(props: {
  name: string
  value: string
  onInput: (value: string) => void
  wrong: boolean
  /** What the other person has read; undefined where both agree or the other has not read it. */
  theirs: MarkValue | undefined
  disabled: boolean
}) {
  return (
    <label class="grid w-28 gap-1 text-13 text-muted">
      <span class="truncate">{props.name}</span>
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        class={boxClass}
        value={props.value}
        disabled={props.disabled}
        aria-invalid={props.wrong || props.theirs !== undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Show when={props.wrong}>
        <span class="text-refused">{t('paper.notTaken')}</span>
      </Show>
      <Show when={props.theirs !== undefined}>
        <span class="text-refused">{t('paper.theirs', { value: textOf(props.theirs ?? null) || '–' })}</span>
      </Show>
    </label>
  )
}
