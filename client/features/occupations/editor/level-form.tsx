import Trash from 'lucide-solid/icons/trash'
import { Show } from 'solid-js'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { levelWord } from '../requirement-words.ts'
import { ComponentsPart } from './components-part.tsx'
import { ConditionsPart } from './conditions-part.tsx'
import type { StandardEditor } from './create-standard-editor.ts'
import type { LevelDraft } from './standard-draft.ts'

/** The level in sight: its components and its conditions to apply. */
export function LevelForm(props: { editor: StandardEditor; rule: LevelDraft; equipment: readonly string[] }) {
  const { editor } = props
  const remove = () => editor.change({ ...editor.draft, levels: editor.draft.levels.toSpliced(editor.at, 1) }, null)
  return (
    <div class="grid min-w-0 gap-8">
      <div class="flex flex-wrap items-center gap-3">
        <h2 class="min-w-0 flex-1 text-20" tabindex={-1} data-where={`/levels/${editor.at}/level`}>
          {levelWord(props.rule.level)}
        </h2>
        <Show when={editor.kind !== 'special-ability'}>
          <Button kind="quiet" icon={<Trash class="size-5" aria-hidden="true" />} onClick={remove}>
            {t('occupations.removeLevel')}
          </Button>
        </Show>
      </div>
      <ComponentsPart editor={editor} rule={props.rule} equipment={props.equipment} />
      <ConditionsPart editor={editor} rule={props.rule} />
    </div>
  )
}
