import { Index, Match, Show, Switch } from 'solid-js'
import { type Education, educations, type Level, levels, type TitleRank, titleRanks } from '#domain/standards/standard'
import { t } from '../../../lib/text/index.ts'
import { InlineInput, InlineSelect } from '../../../ui/inline-fields.tsx'
import { levelWord } from '../requirement-words.ts'
import { partsOf, slot } from './sentence.ts'
import type { RequirementDraft } from './standard-draft.ts'

/** A requirement as the sentence that it is read as, with what can be changed in its place. `where` is its pointer. */
export function RequirementSentence(props: {
  need: RequirementDraft
  where: string
  isWrong: (where: string) => boolean
  onChange: (change: Partial<RequirementDraft>, act: string | null) => void
}) {
  return (
    <Index each={partsOf(sentenceOf(props.need))}>
      {(part) => (
        <Show when={part().kind === 'slot'} fallback={<span>{part().text}</span>}>
          <Slot {...props} name={part().text} />
        </Show>
      )}
    </Index>
  )
}

/** The sentence of a requirement with its slots marked. */
export function sentenceOf(need: RequirementDraft, mark: (name: string) => string = slot): string {
  const years = mark('years')
  switch (need.kind) {
    case 'age':
      return t('occupations.need-age', { years })
    case 'in-occupation':
      return t('occupations.need-in-occupation')
    case 'years':
      return t('occupations.need-years', { years })
    case 'level': {
      const level = mark('level')
      return need.years === null
        ? t('occupations.need-level', { level })
        : t('occupations.need-level-years', { level, years })
    }
    case 'title': {
      const rank = mark('rank')
      return need.years === null
        ? t('occupations.need-title', { rank })
        : t('occupations.need-title-years', { rank, years })
    }
    case 'diploma':
      return t('occupations.edit-diploma', { education: mark('education'), lastYear: mark('lastYear') })
  }
}

type SlotProps = Parameters<typeof RequirementSentence>[0] & { name: string }

function Slot(props: SlotProps) {
  const where = () => `${props.where}/${props.name}`
  const common = () => ({ name: where(), invalid: props.isWrong(where()) || props.isWrong(props.where) })
  const chosen = (field: string) => String((props.need as unknown as Record<string, unknown>)[field] ?? '')
  const set = (field: string, value: unknown, act: string | null = null) => props.onChange({ [field]: value }, act)
  return (
    <Switch>
      <Match when={props.name === 'years'}>
        <InlineInput
          {...common()}
          label={t('occupations.field-years')}
          inputMode="numeric"
          maxLength={3}
          value={chosen('years')}
          onInput={(text) => set('years', text, where())}
        />
      </Match>
      <Match when={props.name === 'level'}>
        <InlineSelect<Level>
          {...common()}
          label={t('occupations.field-level')}
          options={levels.map((value) => ({ value, label: levelWord(value) }))}
          value={chosen('level') as Level}
          onChange={(value) => set('level', value)}
        />
      </Match>
      <Match when={props.name === 'rank'}>
        <InlineSelect<TitleRank>
          {...common()}
          label={t('occupations.field-rank')}
          options={titleRanks.map((value) => ({ value, label: t(`occupations.rank-${value}`) }))}
          value={chosen('rank') as TitleRank}
          onChange={(value) => set('rank', value)}
        />
      </Match>
      <Match when={props.name === 'education'}>
        <InlineSelect<Education>
          {...common()}
          label={t('occupations.field-education')}
          options={educations.map((value) => ({ value, label: t(`occupations.least-${value}`) }))}
          value={chosen('education') as Education}
          onChange={(value) => set('education', value)}
        />
      </Match>
      <Match when={props.name === 'lastYear'}>
        <InlineSelect<'finished' | 'lastYear'>
          {...common()}
          label={t('occupations.field-lastYear')}
          options={(['finished', 'lastYear'] as const).map((value) => ({
            value,
            label: t(`occupations.diploma-${value}`),
          }))}
          value={chosen('lastYear') === 'true' ? 'lastYear' : 'finished'}
          onChange={(value) => set('lastYear', value === 'lastYear')}
        />
      </Match>
    </Switch>
  )
}
