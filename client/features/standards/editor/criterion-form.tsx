import { Show } from 'solid-js'
import { formatPoints, parsePoints, points } from '#domain/kit/points'
import type { DraftCriterion, DraftSubCriterion } from '#domain/standards/contract'
import { aspectsOfCriterion } from '#domain/standards/totals'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { sumOf } from './figures.ts'
import { FigureField, type PartFormProps, TextField } from './form-parts.tsx'

/** A criterion: its code and name, and the marks that it claims. */
export function CriterionForm(props: PartFormProps<DraftCriterion>) {
  const sum = () => sumOf(aspectsOfCriterion(props.part))
  const differs = () => {
    const claimed = parsePoints(props.part.marks)
    return claimed === null || formatPoints(claimed, 2) !== sum()
  }
  return (
    <>
      <CodeAndName {...props} />
      <div class="flex flex-wrap items-start gap-3">
        <FigureField
          name="marks"
          label={t('editor.claimed')}
          hint={t('editor.claimedHint')}
          class="w-48"
          value={props.part.marks}
          errorOf={props.errorOf}
          onInput={(marks) => props.set({ marks }, 'marks')}
        />
        <Show when={differs() && sum()}>
          {(sum) => (
            <Button class="mt-7" onClick={() => props.set({ marks: formatPoints(points(sum())) }, null)}>
              {t('editor.takeSum', { sum: sum() })}
            </Button>
          )}
        </Show>
      </div>
    </>
  )
}

/** A sub-criterion: its code, its name, and the day on which it is marked. */
export function SubCriterionForm(props: PartFormProps<DraftSubCriterion>) {
  const setDay = (text: string) => {
    const day = Number(text.replace(/\D/g, '').slice(0, 2))
    props.set({ day: day > 0 ? day : null }, 'day')
  }
  return (
    <>
      <CodeAndName {...props} />
      <FigureField
        name="day"
        label={t('editor.day')}
        hint={t('editor.dayHint')}
        class="w-48"
        optional
        value={props.part.day?.toString() ?? ''}
        errorOf={props.errorOf}
        onInput={setDay}
      />
    </>
  )
}

function CodeAndName(props: PartFormProps<{ code: string; name: string }>) {
  return (
    <div class="grid gap-x-4 gap-y-5 sm:grid-cols-[8rem_1fr]">
      <TextField
        name="code"
        label={t('editor.code')}
        maxlength={40}
        value={props.part.code}
        errorOf={props.errorOf}
        onInput={(code) => props.set({ code }, 'code')}
      />
      <TextField
        name="name"
        label={t('editor.name')}
        value={props.part.name}
        errorOf={props.errorOf}
        onInput={(name) => props.set({ name }, 'name')}
      />
    </div>
  )
}
