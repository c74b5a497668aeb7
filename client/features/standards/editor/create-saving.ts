import { createSignal } from 'solid-js'
import type { PresentScheme } from '#domain/standards/contract'
import { type Act, createAct } from '../../../lib/act.ts'
import { api, RefusedError } from '../../../lib/http.ts'
import { t } from '../../../lib/text/index.ts'
import { sayDone, sayError } from '../../desk/say.ts'
import type { Editor } from './create-editor.ts'
import { draftOf } from './draft.ts'

/** Saving a draft as the next version of a discipline's scheme. */
export interface Saving {
  readonly act: Act
  /** Whether it is asked what the change is for, or whether it shall go over another version. */
  readonly asking: boolean
  /** Whether it was tried: what is missing is marked from then on. */
  readonly tried: boolean
  /** Saves at once where nobody is concerned yet, else asks first. */
  ask(): void
  cancel(): void
  save(reason: string | null): Promise<void>
}

export function createSaving(of: {
  editor: Editor
  path: () => string
  present: () => PresentScheme
  /** Whether another version was saved since the draft was begun. */
  overtaken: () => boolean
  isChanged: () => boolean
  /** The errors are shown, for nothing can be saved with them. */
  onErrors: () => void
  onSaved: (now: PresentScheme) => void
  /** The scheme has to be read again, for another version has been saved. */
  onOvertaken: () => void
}): Saving {
  const act = createAct()
  const [asking, setAsking] = createSignal(false)
  const [tried, setTried] = createSignal(false)

  const save = async (reason: string | null) => {
    const body = { scheme: of.editor.draft, base: of.present().version, reason }
    const saved = await act.send<{ version: number }>('PUT', of.path(), body)
    if (!saved) {
      const wasOvertaken = act.error instanceof RefusedError && act.error.code === 'scheme-changed-meanwhile'
      if (wasOvertaken) of.onOvertaken()
      if (!asking()) wasOvertaken ? setAsking(true) : sayError(act.error)
      return
    }
    const now = await api.get<PresentScheme>(of.path())
    setAsking(false)
    setTried(false)
    of.editor.restart(now.scheme ? draftOf(now.scheme) : of.editor.draft)
    of.onSaved(now)
    sayDone(t('editor.saved', { n: saved.version }))
  }

  return {
    act,
    get asking() {
      return asking()
    },
    get tried() {
      return tried()
    },
    ask() {
      if (act.busy || asking() || !of.isChanged()) return
      setTried(true)
      act.clear()
      if (of.editor.errors.length > 0) of.onErrors()
      else if (of.present().marks > 0 || of.overtaken()) setAsking(true)
      else void save(null)
    },
    cancel: () => setAsking(false),
    save,
  }
}
