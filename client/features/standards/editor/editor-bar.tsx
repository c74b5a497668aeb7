import Copy from 'lucide-solid/icons/copy'
import Redo2 from 'lucide-solid/icons/redo-2'
import Undo2 from 'lucide-solid/icons/undo-2'
import X from 'lucide-solid/icons/x'
import { Show } from 'solid-js'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Status } from '../../../ui/status.tsx'
import type { Editor } from './create-editor.ts'
import { sumOf } from './figures.ts'
import { aspectsAt } from './part-rows.ts'

/** What holds for the draft as a whole: its total, what is wrong, undo and redo, and saving it. */
export function EditorBar(props: {
  editor: Editor
  changed: boolean
  /** The version that the draft began with. */
  version: number | null
  busy: boolean
  problemsOpen: boolean
  onProblems: () => void
  onCopy: () => void
  onDiscard: () => void
  onSave: () => void
}) {
  const aspects = () => aspectsAt(props.editor.draft, [])
  const errors = () => props.editor.errors.length
  const warnings = () => props.editor.problems.length - errors()
  const problems = () => {
    if (errors() > 0) return t('editor.errors', { n: errors() })
    return warnings() > 0 ? t('editor.warnings', { n: warnings() }) : t('editor.noProblems')
  }
  return (
    <div class="sticky top-0 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-surface px-4 py-2 sm:-mx-6 sm:px-6">
      <div class="grid min-w-0 flex-1 basis-52">
        <h2 class="text-17">
          {t('editor.total', { marks: sumOf(aspects()) ?? '–' })}
          <span class="ms-2 font-normal text-13 text-muted">{t('standards.aspectCount', { n: aspects().length })}</span>
        </h2>
        <p class="flex items-center gap-2 text-13 text-muted">
          <Show
            when={props.changed}
            fallback={props.version ? t('editor.unchanged', { n: props.version }) : t('editor.empty')}
          >
            <Status plain state="saved" word={t('editor.kept')} />
          </Show>
        </p>
      </div>
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
          name={t('editor.undo')}
          icon={<Undo2 aria-hidden="true" />}
          disabled={!props.editor.canUndo}
          onClick={() => props.editor.undo()}
        />
        <IconButton
          name={t('editor.redo')}
          icon={<Redo2 aria-hidden="true" />}
          disabled={!props.editor.canRedo}
          onClick={() => props.editor.redo()}
        />
        <Menu
          name={t('editor.more')}
          items={[
            { name: t('editor.copy'), run: () => props.onCopy(), icon: <Copy aria-hidden="true" /> },
            {
              name: t('editor.discard'),
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
        {t('editor.save')}
      </Button>
    </div>
  )
}
