import { useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import type { PresentScheme } from '#domain/standards/contract'
import { refreshRemotes } from '../../../lib/remote.ts'
import { t } from '../../../lib/text/index.ts'
import { classNames } from '../../../ui/class-names.ts'
import { confirmAct } from '../../../ui/confirm.tsx'
import type { SchemePlace } from '../scheme-place.ts'
import { CopyDialog } from './copy-dialog.tsx'
import { createEditor } from './create-editor.ts'
import { createSaving } from './create-saving.ts'
import { type At, draftOf, emptyDraft } from './draft.ts'
import { DraftNotice } from './draft-notice.tsx'
import { EditorBar } from './editor-bar.tsx'
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts'
import { PartForm } from './part-form.tsx'
import { aspectsAt, titleOf } from './part-rows.ts'
import { PartTree } from './part-tree.tsx'
import { ProblemsPanel } from './problems-panel.tsx'
import { SaveDialog } from './save-dialog.tsx'

/** The tree and the form of a draft, which is kept in this browser until it is saved or discarded. */
export function EditorRoom(props: {
  owner: string
  place: SchemePlace
  present: PresentScheme
  onRefresh: () => void
}) {
  const original = createMemo(() =>
    props.present.scheme ? draftOf(props.present.scheme) : emptyDraft(props.place.name),
  )
  const found = keptDraft(props.owner, props.place.key)
  const [resumed, setResumed] = createSignal(found)
  const [base, setBase] = createSignal(found ? found.base : props.present.version)
  const editor = createEditor(found?.draft ?? original(), props.place.maximum)
  const isChanged = createMemo(() => JSON.stringify(editor.draft) !== JSON.stringify(original()))
  const overtaken = () => base() !== props.present.version
  const [showing, setShowing] = createSignal<'parts' | 'form'>('parts')
  const [problemsOpen, setProblemsOpen] = createSignal(false)
  const [params] = useSearchParams<{ copy?: string }>()
  const [copying, setCopying] = createSignal(params.copy === '1')
  let room: HTMLDivElement | undefined

  const keep = () =>
    isChanged()
      ? keepDraft(props.owner, props.place.key, { base: base(), at: new Date().toISOString(), draft: editor.draft })
      : forgetDraft(props.owner, props.place.key)
  createEffect(on(() => editor.draft, keep, { defer: true }))

  const beginAnew = (present: PresentScheme) => {
    setBase(present.version)
    setResumed(null)
    forgetDraft(props.owner, props.place.key)
  }
  const discard = async () => {
    const words = { title: t('editor.discardTitle'), lost: t('editor.discardLost'), verb: t('editor.discard') }
    if (!(await confirmAct(words))) return
    editor.restart(original())
    beginAnew(props.present)
  }
  const saving = createSaving({
    editor,
    path: () => props.place.api,
    present: () => props.present,
    overtaken,
    isChanged,
    onErrors: () => setProblemsOpen(true),
    onSaved: (now) => {
      beginAnew(now)
      props.onRefresh()
      refreshRemotes('/api/events')
      refreshRemotes('/api/occupations')
    },
    onOvertaken: props.onRefresh,
  })

  const open = (field?: string) => {
    setShowing('form')
    queueMicrotask(() => focusField(room, field))
  }
  const goTo = (at: At, field: string) => {
    editor.select(at)
    open(field)
  }
  const remove = async () => {
    const { at, draft } = editor
    if (at.length === 0) return
    const count = at.length < 3 ? aspectsAt(draft, at).length : 0
    const { code, name } = titleOf(draft, at)
    const words = {
      title: t('editor.removeTitle', { code }),
      lost: t('editor.removeLost', { name, n: count }),
      verb: t('editor.remove'),
    }
    if (count === 0 || (await confirmAct(words))) editor.remove(at)
  }

  const hear = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || copying() || saving.asking) return
    const key = event.key.toLowerCase()
    const acts: Record<string, () => void> = {
      s: saving.ask,
      z: event.shiftKey ? editor.redo : editor.undo,
      y: editor.redo,
    }
    if (!acts[key]) return
    event.preventDefault()
    acts[key]()
  }
  onMount(() => addEventListener('keydown', hear))
  onCleanup(() => removeEventListener('keydown', hear))

  return (
    <div ref={room} class="grid min-w-0 gap-5" inert={saving.act.busy && !saving.asking}>
      <EditorBar
        editor={editor}
        changed={isChanged()}
        version={base()}
        busy={saving.act.busy}
        problemsOpen={problemsOpen()}
        onProblems={() => setProblemsOpen(!problemsOpen())}
        onCopy={() => setCopying(true)}
        onDiscard={() => void discard()}
        onSave={saving.ask}
      />
      <DraftNotice
        resumedAt={resumed()?.at ?? null}
        overtaken={overtaken()}
        version={props.present.version}
        onDiscard={() => void discard()}
        compareWith={base()}
        page={props.place.page}
      />
      <Show when={problemsOpen()}>
        <ProblemsPanel problems={editor.problems} onGo={goTo} />
      </Show>
      <div class="grid min-w-0 items-start gap-x-8 gap-y-5 md:grid-cols-[minmax(16rem,2fr)_3fr]">
        <div
          class={classNames(
            'min-w-0 md:sticky md:top-20 md:max-h-[calc(100dvh-6rem)] md:overflow-y-auto md:pe-1',
            showing() === 'form' && 'max-md:hidden',
          )}
        >
          <PartTree
            editor={editor}
            onOpen={() => setShowing('form')}
            onEnter={() => open()}
            onRemove={() => void remove()}
          />
        </div>
        <div class={classNames('min-w-0', showing() === 'parts' && 'max-md:hidden')}>
          <PartForm
            editor={editor}
            tried={saving.tried}
            onRemove={() => void remove()}
            onBack={() => setShowing('parts')}
          />
        </div>
      </div>
      <CopyDialog open={copying()} onOpen={setCopying} place={props.place} onCopy={(draft) => editor.replace(draft)} />
      <SaveDialog
        open={saving.asking}
        onOpen={saving.cancel}
        present={props.present}
        draft={editor.draft}
        overtaken={overtaken()}
        act={saving.act}
        onSave={(reason) => void saving.save(reason)}
      />
    </div>
  )
}

/** Puts the focus into a field of the form: the one named, or the first that lies in what is named, or the first of all. */
function focusField(room: HTMLElement | undefined, name = ''): void {
  const fields = [...(room?.querySelectorAll<HTMLInputElement>('[data-part-form] :is(input, textarea, select)') ?? [])]
  const field = fields.find((one) => one.name === name) ?? fields.find((one) => one.name.startsWith(name)) ?? fields[0]
  field?.focus()
}
