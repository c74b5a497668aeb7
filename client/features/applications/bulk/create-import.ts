import { createSignal, onCleanup } from 'solid-js'
import type { CandidatesPreview } from '#domain/applications/bulk-contract'
import { newCommandId } from '../../../lib/http.ts'
import { sendFile } from '../../desk/send-file.ts'
import { photoPaths } from './photo-paths.ts'
import { sendUpload } from './send-upload.ts'

/** An import as a person prepares it: the table, the photos, what the server finds in them, and the sending. */
export function createImport(eventId: () => string, onStarted: () => void) {
  const [table, setTable] = createSignal<File | null>(null)
  const [photos, setPhotos] = createSignal<File | null>(null)
  const [found, setFound] = createSignal<CandidatesPreview | null>(null)
  const [error, setError] = createSignal<unknown>(null)
  const [photoError, setPhotoError] = createSignal<unknown>(null)
  const [reading, setReading] = createSignal(false)
  /** From 0 to 1 while the files are sent. */
  const [sent, setSent] = createSignal<number | null>(null)
  let paths: string[] | null = null
  let turn = 0
  let cancel: (() => void) | null = null
  onCleanup(() => cancel?.())
  const at = () => `/api/events/${eventId()}/candidates`

  /** Looks again; an answer that comes after another file was chosen is left out. */
  const look = async () => {
    const [file, mine] = [table(), ++turn]
    setFound(null)
    setError(null)
    if (!file) return
    setReading(true)
    try {
      const answer = await sendFile<CandidatesPreview>(`${at()}/preview`, file, { photos: paths?.join('\n') })
      if (mine === turn) setFound(answer)
    } catch (reason) {
      if (mine === turn) setError(reason)
    } finally {
      if (mine === turn) setReading(false)
    }
  }
  const takePhotos = async (file: File | null) => {
    setPhotos(file)
    setPhotoError(null)
    paths = null
    if (file) {
      try {
        paths = await photoPaths(file)
      } catch (reason) {
        console.warn('an archive could not be read', reason)
        setPhotos(null)
        setPhotoError(reason)
      }
    }
    await look()
  }
  const start = async () => {
    const [file, archive] = [table(), photos()]
    if (!file || sent() !== null) return
    const form = new FormData()
    form.append('commandId', newCommandId())
    form.append('file', file)
    if (archive) form.append('photos', archive)
    setError(null)
    setSent(0)
    const upload = sendUpload<{ jobId: string }>(`${at()}/import`, form, setSent)
    cancel = upload.cancel
    try {
      await upload.answer
      setTable(null)
      setPhotos(null)
      setFound(null)
      onStarted()
    } catch (reason) {
      if (!(reason instanceof DOMException)) setError(reason)
    } finally {
      cancel = null
      setSent(null)
    }
  }
  return {
    ...{ table, photos, found, error, photoError, reading, sent, start, takePhotos },
    takeTable: (file: File | null) => {
      setTable(file)
      return look()
    },
    cancel: () => cancel?.(),
  }
}
