import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { Index } from 'solid-js'
import type { BatchChoices } from '#domain/batches/contract'
import { t } from '../../lib/text/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { levelName } from './level-name.ts'
import { choiceOf, isCapacity, type OfferingDraft } from './plan-draft.ts'

/** Which occupations are assessed at which levels, and for how many candidates. */
export function OfferingFields(props: {
  offerings: readonly OfferingDraft[]
  occupations: BatchChoices['occupations']
  tried: boolean
  onChange: (offerings: OfferingDraft[]) => void
}) {
  const options = () =>
    props.occupations.flatMap(({ id, code, name, levels }) =>
      levels.map(({ level }) => ({ value: choiceOf(id, level), label: `${code} ${name} · ${levelName(level)}` })),
    )
  const change = (at: number, more: Partial<OfferingDraft>) =>
    props.onChange(props.offerings.map((one, i) => (i === at ? { ...one, ...more } : one)))
  return (
    <fieldset class="grid gap-3 sm:col-span-2">
      <legend class="mb-2 font-medium text-15">{t('batches.offerings')}</legend>
      <Index each={props.offerings}>
        {(one, at) => (
          <div class="grid grid-cols-[1fr_6rem_auto] items-start gap-3">
            <Select
              hideLabel
              label={t('batches.occupation')}
              placeholder={t('batches.chooseOccupation')}
              options={options()}
              value={one().choice}
              onChange={(choice) => change(at, { choice })}
              error={props.tried && !one().choice ? t('common.required') : null}
            />
            <TextInput
              hideLabel
              label={t('batches.capacity')}
              placeholder={t('batches.unlimited')}
              inputMode="numeric"
              value={one().capacity}
              onInput={(capacity) => change(at, { capacity })}
              error={isCapacity(one().capacity) ? null : t('batches.capacityWrong')}
            />
            <IconButton
              name={t('batches.removeOffering')}
              icon={<Trash aria-hidden="true" />}
              disabled={props.offerings.length === 1}
              onClick={() => props.onChange(props.offerings.filter((_, i) => i !== at))}
            />
          </div>
        )}
      </Index>
      <div>
        <Button
          icon={<Plus class="size-5" aria-hidden="true" />}
          onClick={() => props.onChange([...props.offerings, { choice: '', capacity: '' }])}
        >
          {t('batches.addOffering')}
        </Button>
      </div>
    </fieldset>
  )
}
