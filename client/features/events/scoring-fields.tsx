import { For, Show } from 'solid-js'
import { conflictRules, penaltyStages } from '#domain/events/scoring-rules'
import { t } from '../../lib/text/index.ts'
import { RadioGroup } from '../../ui/choice.tsx'
import { Select } from '../../ui/select.tsx'
import { DecimalField, FigureField, type RuleFieldsProps, RulePart } from './rule-fields.tsx'
import { stages } from './rules-draft.ts'

const DECIMALS = ['0', '1', '2', '3', '4']

/** From marks to points: panels, where to round, weights and points off. Locked once there are marks. */
export function ScoringFields(props: RuleFieldsProps & { locked: boolean }) {
  const codes = () => Object.keys(props.draft.weights)
  return (
    <section class="grid gap-5">
      <h3 class="text-17">{t('rules.scoring')}</h3>
      <Show when={props.locked}>
        <p class="text-15 text-muted">{t('rules.scoringLocked')}</p>
      </Show>
      <div class="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <FigureField
          {...props}
          of="panelSize"
          label={t('rules.panelSize')}
          hint={t('rules.panelSizeHint')}
          disabled={props.locked}
        />
        <FigureField
          {...props}
          of="judgementSpread"
          label={t('rules.judgementSpread')}
          hint={t('rules.judgementSpreadHint')}
          disabled={props.locked}
        />
      </div>
      <RulePart title={t('rules.rounding')} more={t('rules.roundingHint')}>
        <div class="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-4">
          <For each={stages}>
            {(stage) => (
              <Select
                label={t(`rules.${stage}`)}
                disabled={props.locked}
                value={props.draft[stage]}
                onChange={(decimals) => props.set(stage, decimals)}
                options={[
                  ...(stage === 'awardDecimals' ? [] : [{ value: '', label: t('rules.noRounding') }]),
                  ...DECIMALS.map((value) => ({ value, label: t('rules.decimals', { n: Number(value) }) })),
                ]}
              />
            )}
          </For>
        </div>
      </RulePart>
      <Show when={codes().length > 0}>
        <RulePart title={t('rules.weights')} more={t('rules.weightsHint')}>
          <div class="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-4">
            <For each={codes()}>
              {(code) => (
                <DecimalField
                  label={t('rules.weightOf', { code })}
                  name={`weight-${code}`}
                  disabled={props.locked}
                  value={props.draft.weights[code] ?? '1'}
                  onInput={(text) => props.set('weights', code, text)}
                  tried={props.tried}
                />
              )}
            </For>
          </div>
        </RulePart>
      </Show>
      <RadioGroup
        label={t('rules.penaltyStage')}
        hint={t('rules.penaltyStageHint')}
        value={props.draft.penaltyStage}
        onChange={(stage) => props.set('penaltyStage', stage)}
        options={penaltyStages.map((value) => ({ value, label: t(`rules.penalty-${value}`), disabled: props.locked }))}
      />
      <RadioGroup
        label={t('rules.conflicts')}
        hint={t('rules.conflictsHint')}
        value={props.draft.conflicts}
        onChange={(rule) => props.set('conflicts', rule)}
        options={conflictRules.map((value) => ({
          value,
          label: t(`rules.conflicts-${value}`),
          disabled: props.locked,
        }))}
      />
    </section>
  )
}
