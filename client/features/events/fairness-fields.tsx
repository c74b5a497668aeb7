import { t } from '../../lib/text/index.ts'
import { Checkbox } from '../../ui/choice.tsx'
import { ImplausibleFields } from './implausible-fields.tsx'
import { FigureField, type RuleFieldsProps, RulePart } from './rule-fields.tsx'

const SHARES = ['topShare', 'sampleShare', 'errorRate'] as const
const MINUTES = ['appealSubmit', 'appealAnswer', 'appealSecond'] as const

/**
 * What keeps a result fair: scores that are asked about, the supervisors' re-check before it, and the deadlines of appeals
 * against it.
 */
export function FairnessFields(props: RuleFieldsProps) {
  return (
    <section class="grid gap-5">
      <h3 class="text-17">{t('rules.fairness')}</h3>
      <ImplausibleFields {...props} />
      <RulePart title={t('rules.recheck')}>
        <Checkbox
          label={t('rules.recheckRequired')}
          hint={t('rules.recheckRequiredHint')}
          checked={props.draft.recheckRequired}
          onChange={(on) => props.set('recheckRequired', on)}
        />
        <div class="grid gap-x-6 gap-y-4 sm:grid-cols-3">
          {SHARES.map((of) => (
            <FigureField
              {...props}
              of={of}
              label={t(`rules.${of}`)}
              hint={t(`rules.${of}Hint`)}
              end={t('rules.percent')}
            />
          ))}
        </div>
      </RulePart>
      <RulePart title={t('rules.appeals')} more={t('rules.appealsHint')}>
        <div class="grid gap-x-6 gap-y-4 sm:grid-cols-3">
          {MINUTES.map((of) => (
            <FigureField {...props} of={of} label={t(`rules.${of}`)} end={t('rules.minutes')} />
          ))}
        </div>
      </RulePart>
    </section>
  )
}
