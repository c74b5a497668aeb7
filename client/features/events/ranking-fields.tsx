import { For, Show } from 'solid-js'
import { type MedalMethod, medalMethods, scaleMethods } from '#domain/events/ranking-rules'
import type { RankingHead } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { Checkbox, RadioGroup } from '../../ui/choice.tsx'
import { Select } from '../../ui/select.tsx'
import { DecimalField, FigureField, type RuleFieldsProps, RulePart } from './rule-fields.tsx'
import { usualMedals } from './rules-draft.ts'
import { TieOrder } from './tie-order.tsx'

const MEDALS = ['gold', 'silver', 'bronze'] as const

/** From points to a ranking with awards: ties, the common scale, medals, medallions and the delegations' best. */
export function RankingFields(props: RuleFieldsProps & { modules: RankingHead['criteria'] }) {
  return (
    <section class="grid gap-5">
      <h3 class="text-17">{t('rules.ranking')}</h3>
      <ScaleFields {...props} />
      <MedalFields {...props} />
      <RulePart title={t('rules.ties')} more={t('rules.tiesHint')}>
        <TieOrder modules={props.modules} order={props.draft.ties} onOrder={(codes) => props.set('ties', [...codes])} />
      </RulePart>
      <RulePart title={t('rules.bestOfDelegation')}>
        <Checkbox
          label={t('rules.bestOfDelegationOn')}
          checked={props.draft.bestOfDelegation}
          onChange={(on) => props.set('bestOfDelegation', on)}
        />
      </RulePart>
    </section>
  )
}

function ScaleFields(props: RuleFieldsProps) {
  return (
    <RulePart title={t('rules.scale')}>
      <Checkbox
        label={t('rules.hasScale')}
        hint={t('rules.hasScaleHint')}
        checked={props.draft.hasScale}
        onChange={(on) => {
          props.set('hasScale', on)
          if (!on && props.draft.medalsBy === 'scale') props.set('medalsBy', 'place')
        }}
      />
      <Show when={props.draft.hasScale}>
        <RadioGroup
          label={t('rules.method')}
          value={props.draft.method}
          onChange={(method) => props.set('method', method)}
          options={scaleMethods.map((value) => ({
            value,
            label: t(`rules.method-${value}`),
            hint: t(`rules.method-${value}Hint`),
          }))}
        />
        <div class="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-5">
          <FigureField {...props} of="centre" label={t('rules.centre')} hint={t('rules.centreHint')} />
          <DecimalField
            label={t('rules.spread')}
            hint={t('rules.spreadHint')}
            name="spread"
            value={props.draft.spread}
            onInput={(text) => props.set('spread', text)}
            tried={props.tried}
          />
          <Select
            label={t('rules.scaleDecimals')}
            value={props.draft.scaleDecimals}
            onChange={(decimals) => props.set('scaleDecimals', decimals)}
            options={['0', '1', '2', '3', '4'].map((value) => ({ value, label: value }))}
          />
          <FigureField {...props} of="least" label={t('rules.least')} />
          <FigureField {...props} of="most" label={t('rules.most')} />
        </div>
      </Show>
    </RulePart>
  )
}

function MedalFields(props: RuleFieldsProps) {
  const isOff = (by: MedalMethod) => by === 'scale' && !props.draft.hasScale
  const choose = (by: MedalMethod) => {
    const isOtherKind = (by === 'share') !== (props.draft.medalsBy === 'share')
    props.set({ medalsBy: by, ...(isOtherKind ? usualMedals(by) : {}) })
  }
  return (
    <RulePart title={t('rules.medals')} more={t('rules.medalsHint')}>
      <RadioGroup
        label={t('rules.medals')}
        hideLabel
        value={props.draft.medalsBy}
        onChange={choose}
        options={medalMethods.map((value) => ({
          value,
          label: t(`rules.by-${value}`),
          hint: isOff(value) ? t('rules.needsScale') : t(`rules.by-${value}Hint`),
          disabled: isOff(value),
        }))}
      />
      <div class="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        <For each={MEDALS}>
          {(medal) => (
            <FigureField
              {...props}
              of={medal}
              label={t(`rules.${medal}`)}
              end={t(props.draft.medalsBy === 'share' ? 'rules.percent' : 'rules.places')}
            />
          )}
        </For>
        <Show when={props.draft.medalsBy === 'scale'}>
          <DecimalField
            label={t('rules.margin')}
            hint={t('rules.marginHint')}
            name="margin"
            value={props.draft.margin}
            onInput={(text) => props.set('margin', text)}
            tried={props.tried}
          />
        </Show>
      </div>
      <Checkbox
        label={t('rules.medallionOn')}
        hint={props.draft.hasScale ? undefined : t('rules.needsScale')}
        disabled={!props.draft.hasScale}
        checked={props.draft.hasScale && props.draft.medallion}
        onChange={(on) => props.set('medallion', on)}
      />
    </RulePart>
  )
}
