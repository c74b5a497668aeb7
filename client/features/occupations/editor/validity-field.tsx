import { t } from '../../../lib/text/index.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { standardProblemText } from '../problem-words.ts'
import { problemAt, type StandardEditor } from './create-standard-editor.ts'

/** How long a passed component stays valid, which holds for every level. */
export function ValidityField(props: { editor: StandardEditor }) {
  const problem = () => problemAt(props.editor, '/validMonths')
  return (
    <TextInput
      class="max-w-sm"
      label={t('occupations.validMonths')}
      hint={t('occupations.validMonthsHint')}
      name="/validMonths"
      inputMode="numeric"
      autocomplete="off"
      maxLength={3}
      value={props.editor.draft.validMonths}
      onInput={(validMonths) => props.editor.change({ ...props.editor.draft, validMonths }, '/validMonths')}
      error={problem() ? standardProblemText(problem() as NonNullable<ReturnType<typeof problem>>) : null}
    />
  )
}
