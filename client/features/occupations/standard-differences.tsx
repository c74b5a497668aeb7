import { For, Show } from 'solid-js'
import type { FieldDifference } from '#domain/standards/compare'
import type { StandardDifference } from '#domain/standards/compare-standards'
import type { Alternative, Mode } from '#domain/standards/standard'
import { findText, t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { alternativeWords, componentWord, levelWord, modeWord } from './requirement-words.ts'

const NONE = '–'

/** What differs between two versions of a standard: what became of each part, and its fields before and after. */
export function StandardDifferences(props: { differences: readonly StandardDifference[] }) {
  return (
    <ul class="grid">
      <For
        each={props.differences}
        fallback={<li class="py-3 text-15 text-muted">{t('occupations.nothingDiffers')}</li>}
      >
        {(difference) => <Difference of={difference} />}
      </For>
    </ul>
  )
}

function Difference(props: { of: StandardDifference }) {
  const level = () => (props.of.level === undefined ? null : levelWord(props.of.level))
  const name = () =>
    props.of.component ? componentWord(props.of.component) : props.of.part === 'level' ? null : kind()
  const kind = () => t(`occupations.part-${props.of.part}`)
  return (
    <li class="grid gap-2 border-line border-t py-3 first:border-t-0">
      <div class="flex items-start gap-3">
        <Badge kind={props.of.change === 'removed' ? 'plain' : 'accent'}>
          {t(`occupations.change-${props.of.change}`)}
        </Badge>
        <p class="wrap-anywhere min-w-0 flex-1 font-medium text-15">{[level(), name()].filter(Boolean).join(' · ')}</p>
      </div>
      <Show when={props.of.fields.length > 0}>
        <dl class="grid gap-1.5 text-13 sm:ps-4">
          <For each={props.of.fields}>{(field) => <Field of={field} />}</For>
        </dl>
      </Show>
    </li>
  )
}

function Field(props: { of: FieldDifference }) {
  const { field, before, after } = props.of
  return (
    <div class="grid gap-x-3 gap-y-0.5 sm:grid-cols-[8rem_1fr]">
      <dt class="text-muted">{findText(`occupations.field-${field}`) ?? field}</dt>
      <dd class="wrap-anywhere flex flex-wrap gap-x-2">
        <Show when={before !== null}>
          <Old text={valueText(field, before)} />
        </Show>
        <Show when={before !== null && after !== null}>
          <span aria-hidden="true">→</span>
        </Show>
        <Show when={after !== null}>
          <ins class="font-medium no-underline">{valueText(field, after)}</ins>
        </Show>
      </dd>
    </div>
  )
}

/** What stood there before, struck; nothing can't be struck. */
const Old = (props: { text: string }) => (
  <Show when={props.text !== NONE} fallback={<span class="text-muted">{NONE}</span>}>
    <del class="text-muted">{props.text}</del>
  </Show>
)

/** A field's value in words; a dash where there is none. */
function valueText(field: string, value: unknown): string {
  if (field === 'requirements') return alternativeWords(value as Alternative)
  if (field === 'mode') return modeWord(value as Mode)
  if (field === 'equipment') return (value as string[]).join('、') || NONE
  return value === undefined ? NONE : String(value)
}
