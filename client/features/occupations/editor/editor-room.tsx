import { useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, on, onMount, Show } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { KeptScheme } from '#domain/standards/component-scheme'
import type { OccupationView, StandardView } from '#domain/standards/occupation-contract'
import { createAct } from '../../../lib/act.ts'
import { api, RefusedError } from '../../../lib/http.ts'
import { createRemote, refreshRemotes } from '../../../lib/remote.ts'
import { t } from '../../../lib/text/index.ts'
import { confirmAct } from '../../../ui/confirm.tsx'
import { sayDone, sayError } from '../../desk/say.ts'
import { CopyLevelDialog } from './copy-level-dialog.tsx'
import { createStandardEditor } from './create-standard-editor.ts'
import { putLevel, templateOf } from './draft-edits.ts'
import { DraftNotice } from './draft-notice.tsx'
import { onKeys } from './editor-keys.ts'
import { focusField } from './focus-field.ts'
import { createKeptStandard } from './kept-standard.ts'
import { LevelBar } from './level-bar.tsx'
import { LevelForm } from './level-form.tsx'
import { ProblemsPanel } from './problems-panel.tsx'
import { SaveDialog } from './save-dialog.tsx'
import { StandardBar } from './standard-bar.tsx'
import { contentOf, draftOf, levelPlace, type StandardDraft } from './standard-draft.ts'
import { TryPart } from './try-part.tsx'
import { ValidityField } from './validity-field.tsx'

/** A standard being edited. The draft is kept in this browser until it is saved or discarded. */
export function EditorRoom(props: { occupation: OccupationView; present: StandardView | null }) {
  const path = `/api/occupations/${props.occupation.id}`
  const page = `/desk/occupations/${props.occupation.id}`
  const { kind } = props.occupation
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams<{ from?: string }>()
  const act = createAct()
  const original = createMemo(() => draftOf(props.present?.content ?? templateOf(kind)))
  const newest = () => props.present?.version ?? 0
  const editor = createStandardEditor(kind, original())
  const [kept, keep, forget] = createKeptStandard(props.occupation.id)
  const [base, setBase] = createSignal(newest())
  const [resumed, setResumed] = createSignal<string | null>(null)
  const [problemsOpen, setProblemsOpen] = createSignal(false)
  const [copying, setCopying] = createSignal(false)
  const [asking, setAsking] = createSignal(false)
  const equipment = createRemote<{ equipment: string[] }>(() => '/api/equipment')
  const schemes = createRemote<{ schemes: KeptScheme[] }>(() => `${path}/schemes`)
  const differs = createMemo(() => JSON.stringify(editor.draft) !== JSON.stringify(original()))
  const isChanged = () => props.present === null || differs()
  const overtaken = () => base() !== newest()
  let room: HTMLDivElement | undefined

  onMount(() => {
    if (params.from) return void takeUp(Number(params.from))
    if (!kept.draft) return
    const draft: StandardDraft = JSON.parse(JSON.stringify(unwrap(kept.draft)))
    setBase(kept.base)
    setResumed(kept.at)
    editor.restart(draft)
  })
  const takeUp = async (version: number) => {
    setParams({ from: null }, { replace: true })
    try {
      const { content } = await api.get<StandardView>(`${path}/standards/${version}`)
      editor.change(draftOf(content), null)
      sayDone(t('occupations.takenUp', { n: version }))
    } catch (error) {
      sayError(error)
    }
  }
  const remember = (draft: StandardDraft) =>
    differs() ? keep({ draft, base: base(), at: new Date().toISOString() }) : forget()
  createEffect(on(() => editor.draft, remember, { defer: true }))

  const beginAnew = (version: number) => {
    setBase(version)
    setResumed(null)
    forget()
  }
  const discard = async () => {
    const words = {
      title: t('occupations.discardTitle'),
      lost: t('occupations.discardLost'),
      verb: t('occupations.discard'),
    }
    if (!(await confirmAct(words))) return
    editor.restart(original())
    beginAnew(newest())
  }
  const save = async (reason: string | null) => {
    const body = { baseVersion: newest(), reason, content: contentOf(editor.draft) }
    const saved = await act.send<{ version: number }>('POST', `${path}/standards`, body)
    if (!saved) {
      if (act.error instanceof RefusedError && act.error.code === 'standard-changed-meanwhile') refreshRemotes(path)
      if (!asking()) sayError(act.error)
      return
    }
    setAsking(false)
    beginAnew(saved.version)
    refreshRemotes('/api/occupations')
    sayDone(t('occupations.savedAs', { n: saved.version }))
    navigate(page)
  }
  const ask = () => {
    if (act.busy || asking() || !isChanged()) return
    act.clear()
    if (editor.errors.length > 0) return void setProblemsOpen(true)
    if (props.present) setAsking(true)
    else void save(null)
  }
  const goTo = (where: string) => {
    const level = levelPlace(where)
    if (level !== null) editor.select(level)
    queueMicrotask(() => focusField(room, where))
  }
  onKeys({ s: ask, z: editor.undo, y: editor.redo, Z: editor.redo }, () => !copying() && !asking())

  return (
    <div ref={room} class="grid min-w-0 gap-5" inert={act.busy && !asking()}>
      <StandardBar
        editor={editor}
        changed={isChanged()}
        version={base() || null}
        busy={act.busy}
        problemsOpen={problemsOpen()}
        onProblems={() => setProblemsOpen(!problemsOpen())}
        onTemplate={() => editor.change(draftOf(templateOf(kind)), null, 0)}
        onCopyLevel={() => setCopying(true)}
        onDiscard={() => void discard()}
        onSave={ask}
      />
      <DraftNotice
        resumedAt={resumed()}
        overtaken={overtaken()}
        base={base()}
        newest={newest()}
        page={page}
        onDiscard={() => void discard()}
      />
      <Show when={problemsOpen()}>
        <ProblemsPanel problems={editor.problems} onGo={goTo} />
      </Show>
      <ValidityField editor={editor} />
      <div class="grid gap-5">
        <Show when={kind !== 'special-ability'}>
          <LevelBar editor={editor} />
        </Show>
        <Show when={editor.level}>
          {(rule) => <LevelForm editor={editor} rule={rule()} equipment={equipment.data?.equipment ?? []} />}
        </Show>
      </div>
      <Show when={editor.level}>
        {(rule) => (
          <TryPart
            rule={rule()}
            isSound={editor.errors.every(({ where }) => !where.startsWith(`/levels/${editor.at}/alternatives`))}
          />
        )}
      </Show>
      <CopyLevelDialog
        open={copying()}
        onOpen={setCopying}
        occupation={props.occupation}
        onCopy={(rule) => {
          const { draft, at } = putLevel(editor.draft, rule)
          editor.change(draft, null, at)
        }}
      />
      <Show when={props.present}>
        {(present) => (
          <SaveDialog
            open={asking()}
            onOpen={setAsking}
            present={present()}
            content={contentOf(editor.draft)}
            schemes={schemes.data?.schemes ?? []}
            act={act}
            onSave={(reason) => void save(reason)}
          />
        )}
      </Show>
    </div>
  )
}
