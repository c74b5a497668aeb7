import { Show } from 'solid-js'
import { aspectKinds, type DraftAspect, type SchemeDraft } from '#domain/standards/contract'
import { t } from '../../../lib/text/index.ts'
import { RadioGroup } from '../../../ui/choice.tsx'
import { Select } from '../../../ui/select.tsx'
import { asKind } from './aspect-kinds.ts'
import type { At } from './draft.ts'
import { FigureField, type PartFormProps, TextField, WordsField } from './form-parts.tsx'
import { LadderFields, ScaleFields } from './kind-fields.tsx'
import { MeasureFields } from './measure-fields.tsx'

interface AspectFormProps extends PartFormProps<DraftAspect> {
  draft: SchemeDraft
  /** Where the sub-criterion of the aspect stands. */
  under: At
  onMoveUnder: (at: At) => void
}

/** An aspect in full: what is looked at, its maximum, and how it is marked. */
export function AspectForm(props: AspectFormProps) {
  return (
    <>
      <div class="grid gap-x-4 gap-y-5 sm:grid-cols-[8rem_8rem_1fr]">
        <TextField
          name="code"
          label={t('editor.code')}
          maxlength={40}
          value={props.part.code}
          errorOf={props.errorOf}
          onInput={(code) => props.set({ code }, 'code')}
        />
        <FigureField
          name="maximum"
          label={t('editor.maximum')}
          value={props.part.maximum ?? ''}
          errorOf={props.errorOf}
          onInput={(text) => props.set({ maximum: text || null }, 'maximum')}
        />
        <UnderSelect {...props} />
      </div>
      <WordsField
        name="description"
        label={t('editor.description')}
        value={props.part.description}
        errorOf={props.errorOf}
        onInput={(description) => props.set({ description }, 'description')}
      />
      <RadioGroup
        row
        label={t('editor.kind')}
        options={aspectKinds.map((value) => ({
          value,
          label: t(`standards.${value}`),
          hint: t(`editor.hint-${value}`),
        }))}
        value={props.part.kind}
        onChange={(kind) => props.set(asKind(kind), null)}
      />
      <KindFields {...props} />
      <div class="grid gap-x-4 gap-y-5 lg:grid-cols-2">
        <WordsField
          name="explanation"
          label={t('editor.explanation')}
          optional
          value={props.part.explanation}
          errorOf={props.errorOf}
          onInput={(explanation) => props.set({ explanation }, 'explanation')}
        />
        <WordsField
          name="requirement"
          label={t('editor.requirement')}
          optional
          value={props.part.requirement}
          errorOf={props.errorOf}
          onInput={(requirement) => props.set({ requirement }, 'requirement')}
        />
      </div>
      <SectionSelect {...props} />
    </>
  )
}

/** What the kind of the aspect needs: a measure, a ladder or a scale. */
function KindFields(props: AspectFormProps) {
  return (
    <div class="border-line border-s-2 ps-4 sm:ps-5">
      <Show when={props.part.kind === 'measurement'}>
        <MeasureFields
          measure={props.part.measure ?? { form: 'full-or-zero' }}
          maximum={props.part.maximum ?? '1'}
          set={(measure, act) => props.set({ measure }, act)}
          errorOf={props.errorOf}
        />
      </Show>
      <Show when={props.part.kind === 'judgement'}>
        <LadderFields
          of={props.part.ladder ?? []}
          set={(ladder, act) => props.set({ ladder: [...ladder] }, act)}
          errorOf={props.errorOf}
        />
      </Show>
      <Show when={props.part.kind === 'panel' && props.part.scale}>
        {(scale) => (
          <ScaleFields of={scale()} set={(scale, act) => props.set({ scale }, act)} errorOf={props.errorOf} />
        )}
      </Show>
    </div>
  )
}

/** The sub-criterion that the aspect lies under; another one moves it there. */
function UnderSelect(props: AspectFormProps) {
  const options = () =>
    props.draft.criteria.flatMap(({ code, subCriteria }, c) =>
      subCriteria.map((sub, s) => ({ value: [c, s].join(), label: [code, '·', sub.code, sub.name].join(' ') })),
    )
  return (
    <Select
      label={t('editor.under')}
      options={options()}
      value={props.under.join()}
      onChange={(value) => props.onMoveUnder(value.split(',').map(Number))}
    />
  )
}

/** The section of the occupational standard that the aspect counts for. */
function SectionSelect(props: AspectFormProps) {
  const sections = () => props.draft.sections
  const options = () => {
    const known = sections().map(({ code, name }) => ({ value: code, label: `${code} ${name}`.trim() }))
    const own = props.part.section
    const unknown = own !== null && !sections().some(({ code }) => code === own) ? [{ value: own, label: own }] : []
    return [{ value: NONE, label: t('editor.noSection') }, ...known, ...unknown]
  }
  return (
    <Show when={sections().length > 0 || props.part.section}>
      <Select
        name="section"
        label={t('editor.section')}
        options={options()}
        value={props.part.section ?? NONE}
        onChange={(code) => props.set({ section: code === NONE ? null : code }, null)}
        error={props.errorOf('section')}
      />
    </Show>
  )
}

/** No code of a section is a space. */
const NONE = ' '
