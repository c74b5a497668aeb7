import Copy from 'lucide-solid/icons/copy'
import FileInput from 'lucide-solid/icons/file-input'
import Redo2 from 'lucide-solid/icons/redo-2'
import Undo2 from 'lucide-solid/icons/undo-2'
import X from 'lucide-solid/icons/x'
import { Show } from 'solid-js'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Status } from '../../../ui/status.tsx'
import type { StandardEditor } from './create-standard-editor.ts'

/** What holds for the draft as a whole: whether it is saved, what is wrong, undo and redo, and saving it. */
export function StandardBar(props: {
  editor: StandardEditor
  changed: boolean
  /** The version that the draft began with; null before the first. */
  version: number | null
  busy: boolean
  problemsOpen: boolean
  onProblems: () => void
  onTemplate: () => void
  onCopyLevel: () => void
  onDiscard: () => void
  onSave: () => void
}) {
  const errors = () => props.editor.errors.length
  const warnings = () => props.editor.problems.length - errors()
  const problems = () => {
    if (errors() > 0) return t('occupations.errors', { n: errors() })
    return warnings() > 0 ? t('occupations.warnings', { n: warnings() }) : t('occupations.noProblems')
  }
  const template = () =>
    props.editor.kind === 'special-ability' ? t('occupations.fromSpecialTemplate') : t('occupations.fromTemplate')
  return (
    <div class="sticky top-0 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-surface px-4 py-2 sm:-mx-6 sm:px-6">
      <p class="flex min-w-0 flex-1 basis-52 items-center gap-2 text-13 text-muted">
        <Show
          when={props.changed}
          fallback={
            props.version === null ? t('occupations.notSavedYet') : t('occupations.unchanged', { n: props.version })
          }
        >
          <Status plain state="saved" word={t('occupations.kept')} />
        </Show>
      </p>
      <Button
        kind="quiet"
        aria-expanded={props.problemsOpen}
        class={errors() > 0 ? '!text-refused' : undefined}
        onClick={() => props.onProblems()}
      >
        {problems()}
      </Button>
      <span class="flex">
        <IconButton
          name={t('occupations.undo')}
          icon={<Undo2 aria-hidden="true" />}
          disabled={!props.editor.canUndo}
          onClick={() => props.editor.undo()}
        />
        <IconButton
          name={t('occupations.redo')}
          icon={<Redo2 aria-hidden="true" />}
          disabled={!props.editor.canRedo}
          onClick={() => props.editor.redo()}
        />
        <Menu
          name={t('occupations.moreActs')}
          items={[
            { name: template(), run: () => props.onTemplate(), icon: <FileInput aria-hidden="true" /> },
            { name: t('occupations.copyLevel'), run: () => props.onCopyLevel(), icon: <Copy aria-hidden="true" /> },
            {
              name: t('occupations.discard'),
              run: () => props.onDiscard(),
              icon: <X aria-hidden="true" />,
              danger: true,
              disabled: !props.changed,
            },
          ]}
        />
      </span>
      <Button
        class="max-sm:ms-auto"
        kind="primary"
        busy={props.busy}
        disabled={!props.changed}
        onClick={() => props.onSave()}
      >
        {t('occupations.save')}
      </Button>
    </div>
  )
}
