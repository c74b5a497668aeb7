import { createSignal } from 'solid-js'
import type { Refusal } from '#domain/kit/refusal'
import { api, InvalidError, newCommandId, RefusedError } from '../../../lib/http.ts'
import { failureOf, unreadable } from '../../../lib/outbox/failure.ts'
import { deviceReports } from './device.ts'
import type { DoorPerson } from './doorkeeper.ts'

/** A violation that was recorded on this device and isn't on the server, with its photos. */
export interface Report {
  readonly commandId: string
  readonly personId: string
  readonly sessionId: string
  readonly entryId: string
  readonly ruleId: string
  readonly words: string
  /** Each under an identifier of its own, so that none is sent twice. */
  readonly photos: readonly { readonly commandId: string; readonly name: string; readonly bytes: Blob }[]
  /** Once the server has it, photos follow. */
  readonly violationId: string | null
  readonly refusal: Refusal | null
}

export interface Reports {
  /** The person's reports that are on their way or were refused, oldest first; reactive. */
  all(): readonly Report[]
  add(report: Pick<Report, 'sessionId' | 'entryId' | 'ruleId' | 'words'>, photos: readonly File[]): Promise<void>
  dismiss(commandId: string): void
  wake(): void
}

const RETRY = 10_000

/** Violations on their way to the server: kept with their photos first, sent one by one when there is a network. */
export async function openReports(person: DoorPerson): Promise<Reports> {
  const [all, setAll] = createSignal((await deviceReports.read()).filter(({ personId }) => personId === person.id))
  let sending = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const put = async (report: Report) => {
    await deviceReports.put(report)
    setAll((before) => [...before.filter(({ commandId }) => commandId !== report.commandId), report])
  }
  const drop = async (commandId: string) => {
    await deviceReports.drop(commandId)
    setAll((before) => before.filter((one) => one.commandId !== commandId))
  }
  const sendOne = async (report: Report) => {
    const { commandId, sessionId, entryId, ruleId, words } = report
    let { violationId } = report
    if (!violationId) {
      const body = { commandId, entryId, ruleId, words }
      const answer = await api.post<{ violationId: string }>(`/api/sessions/${sessionId}/violations`, body)
      violationId = answer.violationId
      await put({ ...report, violationId })
    }
    for (const photo of report.photos) {
      const form = new FormData()
      form.append('commandId', photo.commandId)
      form.append('file', photo.bytes, photo.name)
      await api.post(`/api/violations/${violationId}/files`, form)
    }
    await drop(commandId)
  }
  const wake = async () => {
    clearTimeout(timer)
    if (sending || !navigator.onLine) return
    sending = true
    for (const report of all().filter(({ refusal }) => !refusal)) {
      try {
        await sendOne(report)
      } catch (error) {
        const refused = error instanceof RefusedError && failureOf(error) !== 'identity' ? error : null
        const wrong = refused ?? (error instanceof InvalidError ? unreadable : null)
        const now = all().find(({ commandId }) => commandId === report.commandId) ?? report
        if (wrong) await put({ ...now, refusal: { code: wrong.code, facts: wrong.facts } })
        else timer = setTimeout(() => void wake(), RETRY)
      }
    }
    sending = false
  }
  void wake()
  return {
    all,
    async add(report, photos) {
      const kept = photos.map((bytes) => ({ commandId: newCommandId(), name: bytes.name, bytes: bytes as Blob }))
      const own = { commandId: newCommandId(), personId: person.id, violationId: null, refusal: null }
      await put({ ...report, ...own, photos: kept })
      void wake()
    },
    dismiss: (commandId) => void drop(commandId),
    wake: () => void wake(),
  }
}
