import { Show } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { Checkbox } from '../../ui/choice.tsx'
import { DecimalField, FigureField, type RuleFieldsProps, RulePart } from './rule-fields.tsx'

/** Which scores a judge is asked about, and the desk is shown: how far they lie from how many others. */
export function ImplausibleFields(props: RuleFieldsProps) {
  return (
    <RulePart title={t('rules.implausible')} more={t('rules.implausibleMore')}>
      <Checkbox
        label={t('rules.implausibleOn')}
        hint={t('rules.implausibleOnHint')}
        checked={props.draft.asksScores}
        onChange={(on) => props.set('asksScores', on)}
      />
      <Show when={props.draft.asksScores}>
        <div class="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">
          <DecimalField
            share
            name="oddShare"
            label={t('rules.oddShare')}
            hint={t('rules.oddShareHint')}
            value={props.draft.oddShare}
            onInput={(text) => props.set('oddShare', text)}
            tried={props.tried}
          />
          <DecimalField
            name="oddSpreads"
            label={t('rules.oddSpreads')}
            hint={t('rules.oddSpreadsHint')}
            value={props.draft.oddSpreads}
            onInput={(text) => props.set('oddSpreads', text)}
            tried={props.tried}
          />
          <FigureField {...props} of="oddEntry" label={t('rules.oddEntry')} hint={t('rules.oddEntryHint')} />
          <FigureField {...props} of="oddPanel" label={t('rules.oddPanel')} hint={t('rules.oddPanelHint')} />
        </div>
      </Show>
    </RulePart>
  )
}
