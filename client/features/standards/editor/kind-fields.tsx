import { Index } from 'solid-js'
import { type LadderStep, ladderScores, type PanelScale } from '#domain/standards/contract'
import { t } from '../../../lib/text/index.ts'
import { RadioGroup } from '../../../ui/choice.tsx'
import { Select } from '../../../ui/select.tsx'
import { FigureField, WordsField } from './form-parts.tsx'

interface KindProps<Kind> {
  of: Kind
  set: (of: Kind, act: string | null) => void
  errorOf: (field: string) => string | null
}

/** What each score of a judgement means. */
export function LadderFields(props: KindProps<readonly LadderStep[]>) {
  const wordsOf = (score: number) => props.of.find((step) => step.score === score)?.description ?? ''
  const placeOf = (score: number) => props.of.findIndex((step) => step.score === score)
  const change = (score: number, description: string) => {
    const others = props.of.filter((step) => step.score !== score)
    const ladder = [...others, { score, description }].sort((one, other) => one.score - other.score)
    props.set(ladder, `ladder/${score}`)
  }
  return (
    <fieldset class="grid min-w-0 gap-3">
      <legend class="float-start font-medium text-15">{t('standards.ladder')}</legend>
      <p class="clear-start text-13 text-muted">{t('editor.ladderHint')}</p>
      <Index each={ladderScores}>
        {(score) => (
          <div class="grid grid-cols-[2.75rem_1fr] items-start gap-2">
            <span class="grid min-h-11 place-items-center rounded-md bg-hover font-semibold" aria-hidden="true">
              {score()}
            </span>
            <WordsField
              name={`ladder/${placeOf(score())}`}
              label={t('editor.score', { n: score() })}
              hideLabel
              rows={2}
              value={wordsOf(score())}
              errorOf={props.errorOf}
              onInput={(description) => change(score(), description)}
            />
          </div>
        )}
      </Index>
    </fieldset>
  )
}

const figures = ['lowest', 'highest', 'step', 'factor'] as const
const drops = ['dropHighest', 'dropLowest'] as const

/** The scale of a panel aspect, and how many of the panel's points are left out. */
export function ScaleFields(props: KindProps<PanelScale>) {
  return (
    <fieldset class="grid min-w-0 gap-5">
      <legend class="float-start font-medium text-15">{t('editor.scale')}</legend>
      <p class="clear-start text-13 text-muted">{t('editor.scaleHint')}</p>
      <div class="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <Index each={figures}>
          {(field) => (
            <FigureField
              name={`scale/${field()}`}
              label={t(`editor.${field()}`)}
              value={props.of[field()]}
              errorOf={props.errorOf}
              onInput={(text) => props.set({ ...props.of, [field()]: text }, field())}
            />
          )}
        </Index>
      </div>
      <div class="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <Index each={drops}>
          {(field) => (
            <Select
              label={t(`editor.${field()}`)}
              options={Array.from({ length: 8 }, (_, n) => ({ value: String(n), label: String(n) }))}
              value={String(props.of[field()])}
              onChange={(text) => props.set({ ...props.of, [field()]: Number(text) }, null)}
            />
          )}
        </Index>
      </div>
      <RadioGroup
        label={t('editor.absence')}
        options={(['left-out', 'refused'] as const).map((value) => ({ value, label: t(`editor.absence-${value}`) }))}
        value={props.of.absence}
        onChange={(absence) => props.set({ ...props.of, absence }, null)}
      />
    </fieldset>
  )
}
