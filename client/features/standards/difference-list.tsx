import { For, Show } from 'solid-js'
import type { FieldDifference, SchemeDifference } from '#domain/standards/compare'
import type { AspectKind, LadderStep, Measure, PanelScale, SchemeSection } from '#domain/standards/contract'
import { findText, t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { measureText, scaleText } from './measure-words.ts'

/** What differs between two schemes, part by part: what became of it, and its fields before and after. */
export function DifferenceList(props: { differences: readonly SchemeDifference[] }) {
  return (
    <ul class="grid">
      <For each={props.differences} fallback={<li class="py-3 text-15 text-muted">{t('editor.nothingDiffers')}</li>}>
        {(difference) => <Difference of={difference} />}
      </For>
    </ul>
  )
}

function Difference(props: { of: SchemeDifference }) {
  const kind = () => t(`editor.part-${props.of.part}`)
  return (
    <li class="grid gap-2 border-line border-t py-3 first:border-t-0">
      <div class="flex items-start gap-3">
        <Badge kind={props.of.change === 'removed' ? 'plain' : 'accent'}>{t(`editor.change-${props.of.change}`)}</Badge>
        <p class="wrap-anywhere min-w-0 flex-1 text-15">
          <span class="text-muted">{kind()}</span> <span class="font-semibold">{props.of.code}</span>{' '}
          <span class="line-clamp-2">{props.of.name}</span>
        </p>
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
  return (
    <div class="grid gap-x-3 gap-y-0.5 sm:grid-cols-[8rem_1fr]">
      <dt class="text-muted">{findText(`editor.field-${props.of.field}`, {}) ?? props.of.field}</dt>
      <dd class="wrap-anywhere flex flex-wrap gap-x-2 whitespace-pre-line">
        <del class="text-muted">{valueText(props.of.field, props.of.before)}</del>
        <span aria-hidden="true">→</span>
        <ins class="font-medium no-underline">{valueText(props.of.field, props.of.after)}</ins>
      </dd>
    </div>
  )
}

/** A field's value in words; a dash where there is none. */
function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  switch (field) {
    case 'kind':
      return t(`standards.${value as AspectKind}`)
    case 'measure':
      return measureText(value as Measure)
    case 'scale':
      return scaleText(value as PanelScale)
    case 'ladder':
      return (value as LadderStep[]).map(({ score, description }) => `${score} ${description}`).join('\n') || '–'
    case 'sections':
      return (value as SchemeSection[]).map(({ code, name, marks }) => [code, name, marks].join(' ')).join('\n') || '–'
    default:
      return String(value)
  }
}
