import type { JSX } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import { t } from '../../lib/text/index.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { type Figure, figures, isDecimal, isFigure, isShare, type RulesDraft } from './rules-draft.ts'

/** What a part of the rules is changed through. */
export interface RuleFieldsProps {
  draft: RulesDraft
  set: SetStoreFunction<RulesDraft>
  /** Whether it was tried to save: mistakes show from then on. */
  tried: boolean
}

/** A part of the rules under its heading, with what it means and what it is by default. */
export function RulePart(props: { title: string; more?: string; children: JSX.Element }) {
  return (
    <fieldset class="grid min-w-0 content-start gap-3 border-line border-t pt-4">
      <legend class="float-start text-15 font-semibold">{props.title}</legend>
      <p class="clear-start text-13 text-muted empty:hidden">{props.more}</p>
      {props.children}
    </fieldset>
  )
}

/** A whole number of the rules. */
export function FigureField(
  props: RuleFieldsProps & { of: Figure; label: string; hint?: string; disabled?: boolean; end?: string },
) {
  const wrong = () => props.tried && !isFigure(props.of, props.draft[props.of])
  const [least, most] = figures[props.of]
  return (
    <TextInput
      label={props.label}
      hint={props.hint}
      name={props.of}
      inputmode="numeric"
      autocomplete="off"
      disabled={props.disabled}
      value={props.draft[props.of]}
      onInput={(text) => props.set(props.of, text)}
      end={props.end && <span class="pe-3 text-13">{props.end}</span>}
      error={wrong() ? t('rules.figureBetween', { least, most }) : null}
    />
  )
}

/** A decimal number of the rules. */
export function DecimalField(props: {
  label: string
  hint?: string
  name: string
  value: string
  tried: boolean
  disabled?: boolean
  /** Whether it is a part of 1. */
  share?: boolean
  onInput: (text: string) => void
}) {
  const wrong = () =>
    props.share ? !isShare(props.value) && t('rules.shareWrong') : !isDecimal(props.value) && t('rules.decimalWrong')
  return (
    <TextInput
      label={props.label}
      hint={props.hint}
      name={props.name}
      inputmode="decimal"
      autocomplete="off"
      disabled={props.disabled}
      value={props.value}
      onInput={props.onInput}
      error={(props.tried && wrong()) || null}
    />
  )
}
