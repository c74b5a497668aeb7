import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import Copy from 'lucide-solid/icons/copy'
import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { Show } from 'solid-js'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Toolbar } from '../../../ui/page.tsx'
import type { Editor } from './create-editor.ts'
import { ASPECT, above, childrenOf, placeOf } from './draft.ts'

/** What a part that is added below, or beside an aspect, is called. */
const added = ['editor.addCriterion', 'editor.addSubCriterion', 'editor.addAspect', 'editor.addAspect'] as const

/** Adds below the selected part (beside an aspect), copies, moves and takes away. */
export function PartTools(props: { editor: Editor; onRemove: () => void }) {
  const at = () => props.editor.at
  const isPart = () => at().length > 0
  const isLast = () => placeOf(at()) === childrenOf(props.editor.draft, above(at())).length - 1
  return (
    <Toolbar name={t('editor.tools')}>
      <Button
        icon={<Plus class="size-5" aria-hidden="true" />}
        onClick={() => props.editor.add(at().length === ASPECT ? above(at()) : at())}
      >
        {t(added[at().length] ?? 'editor.addAspect')}
      </Button>
      <Show when={isPart()}>
        <span class="ms-auto flex">
          <IconButton
            name={t('editor.up')}
            icon={<ArrowUp aria-hidden="true" />}
            disabled={placeOf(at()) === 0}
            onClick={() => props.editor.move(-1)}
          />
          <IconButton
            name={t('editor.down')}
            icon={<ArrowDown aria-hidden="true" />}
            disabled={isLast()}
            onClick={() => props.editor.move(1)}
          />
          <IconButton
            name={t('editor.duplicate')}
            icon={<Copy aria-hidden="true" />}
            onClick={() => props.editor.duplicate()}
          />
          <IconButton name={t('editor.remove')} icon={<Trash aria-hidden="true" />} onClick={() => props.onRemove()} />
        </span>
      </Show>
    </Toolbar>
  )
}
