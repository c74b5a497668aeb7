import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import CircleX from 'lucide-solid/icons/circle-x'
import Plus from 'lucide-solid/icons/plus'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, Index, Show } from 'solid-js'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import type { Editor } from './create-editor.ts'
import { type At, above, childrenOf, isSame } from './draft.ts'
import { type PartRow, partRows } from './part-rows.ts'

/**
 * The parts of the draft as a tree, open where one is. Arrows go through it, Alt with an arrow moves the part, Delete
 * takes it away, Enter goes to its form.
 */
export function PartTree(props: {
  editor: Editor
  /** A part was chosen by a press. */
  onOpen: () => void
  /** Enter was pressed on a part. */
  onEnter: () => void
  onRemove: () => void
}) {
  let list: HTMLDivElement | undefined
  const rows = createMemo(() => partRows(props.editor.draft, props.editor.at, props.editor.problems))
  const select = (at: At) => {
    props.editor.select(at)
    focusHere()
  }
  /** The line of the selected part keeps the focus, wherever it has gone. */
  const focusHere = () =>
    queueMicrotask(() => list?.querySelector<HTMLElement>('[role=treeitem][aria-selected=true]')?.focus())
  const go = (by: number) => {
    const next = rows()[rows().findIndex(({ at }) => isSame(at, props.editor.at)) + by]
    if (next) select(next.at)
  }
  const move = (by: 1 | -1) => {
    props.editor.move(by)
    focusHere()
  }
  const acts: Record<string, () => void> = {
    ArrowUp: () => go(-1),
    ArrowDown: () => go(1),
    ArrowRight: () => childrenOf(props.editor.draft, props.editor.at).length > 0 && go(1),
    ArrowLeft: () => props.editor.at.length > 0 && select(above(props.editor.at)),
    'Alt+ArrowUp': () => move(-1),
    'Alt+ArrowDown': () => move(1),
    Delete: () => props.onRemove(),
    Enter: () => props.onEnter(),
  }
  const press = (event: KeyboardEvent) => {
    const act = acts[event.altKey ? `Alt+${event.key}` : event.key]
    if (!act || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act()
  }
  return (
    <div class="grid content-start gap-3">
      <div ref={list} role="tree" aria-label={t('editor.parts')} onKeyDown={press} class="grid">
        <Index each={rows()}>
          {(row) => (
            <TreeLine
              row={row()}
              selected={isSame(row().at, props.editor.at)}
              onPress={() => {
                select(row().at)
                props.onOpen()
              }}
            />
          )}
        </Index>
      </div>
      <div>
        <Button
          kind="quiet"
          icon={<Plus class="size-5" aria-hidden="true" />}
          onClick={() => {
            props.editor.add([])
            props.onOpen()
          }}
        >
          {t('editor.addCriterion')}
        </Button>
      </div>
    </div>
  )
}

const INDENT = ['ps-1', 'ps-1', 'ps-6', 'ps-12']

function TreeLine(props: { row: PartRow; selected: boolean; onPress: () => void }) {
  const level = () => props.row.at.length
  const name = () => props.row.name || t(level() === 0 ? 'editor.scheme' : 'editor.unnamed')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it hears the keys
    <div
      role="treeitem"
      tabIndex={props.selected ? 0 : -1}
      aria-level={level() + 1}
      aria-selected={props.selected}
      aria-expanded={props.row.open ?? undefined}
      onClick={() => props.onPress()}
      class={classNames(
        'flex min-h-11 cursor-pointer items-center gap-2 rounded-sm pe-2 text-15 transition-colors',
        INDENT[level()],
        level() <= 1 && 'font-semibold',
        props.selected ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <span class="grid size-5 shrink-0 place-items-center text-faint" aria-hidden="true">
        <Show when={level() > 0 && props.row.open !== null}>
          <Show when={props.row.open} fallback={<ChevronRight class="size-4" />}>
            <ChevronDown class="size-4" />
          </Show>
        </Show>
      </span>
      <Show when={props.row.code}>
        <span class="shrink-0">{props.row.code}</span>
      </Show>
      <span class={classNames('min-w-0 flex-1 truncate', !props.row.name && 'font-normal text-faint')}>{name()}</span>
      <Show when={props.row.worst === 'error'}>
        <CircleX class="size-4 shrink-0 text-refused" aria-label={t('standards.error')} />
      </Show>
      <Show when={props.row.worst === 'warning'}>
        <TriangleAlert class="size-4 shrink-0 text-saved" aria-label={t('standards.warning')} />
      </Show>
      <span class="shrink-0 font-medium text-13 text-muted tabular-nums">{props.row.marks ?? '–'}</span>
    </div>
  )
}
