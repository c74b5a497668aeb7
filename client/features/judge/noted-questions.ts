import { createSignal, onCleanup } from 'solid-js'
import type { NewQuestion, QuestionView } from '#domain/outcomes/contract'
import { errorText } from '../../lib/act.ts'
import { api, InvalidError, newCommandId, OfflineError, RefusedError } from '../../lib/http.ts'
import { keep, recall } from '../../lib/outbox/database.ts'
import { createKeptRemote } from './kept-remote.ts'
import { questionsPath } from './ready.ts'

/** A question that was noted on this tablet and isn't on the server. */
export interface WaitingQuestion extends NewQuestion {
  readonly commandId: string
  /** Why the server refused it, in words; null while it waits for the network. */
  readonly refused: string | null
}

/** The questions of a session: what the server has, and what waits on this tablet. */
export interface NotedQuestions {
  /** Whether questions are put in the session at all. */
  taken(): boolean
  of(entryId: string): readonly QuestionView[]
  waiting(entryId: string): readonly WaitingQuestion[]
  /** Keeps a question here and sends it as soon as there is a network; the same one is taken once. */
  note(question: NewQuestion): void
  discard(commandId: string): void
  /** Takes a question back on the server. Throws the errors of http.ts. */
  withdraw(questionId: string): Promise<void>
}

/** Follows the questions of a session for a judge; what is noted without a network survives a reload. */
export function createQuestions(sessionId: string, personId: string): NotedQuestions {
  const path = questionsPath(sessionId)
  const remote = createKeptRemote<{ taken: boolean; questions: QuestionView[] }>(path, personId)
  const name = `questions to send ${sessionId} ${personId}`
  const [queue, setQueue] = createSignal<readonly WaitingQuestion[]>([])
  const [sending, setSending] = createSignal(false)
  const put = (list: readonly WaitingQuestion[]) => {
    setQueue(list)
    void keep(name, list)
  }
  const without = (commandId: string) => queue().filter((one) => one.commandId !== commandId)

  const send = async () => {
    if (sending()) return
    setSending(true)
    try {
      for (const one of queue().filter(({ refused }) => refused === null)) {
        const { refused: _, ...body } = one
        try {
          await api.post(path, body)
          put(without(one.commandId))
        } catch (reason) {
          if (!(reason instanceof RefusedError || reason instanceof InvalidError)) throw reason
          put(queue().map((held) => (held === one ? { ...held, refused: errorText(reason) } : held)))
        }
      }
      remote.refresh()
    } catch (reason) {
      if (!(reason instanceof OfflineError)) console.warn('a question could not be sent yet', reason)
    } finally {
      setSending(false)
    }
  }

  void recall<WaitingQuestion[]>(name).then((found) => {
    if (!found?.length) return
    setQueue([...found, ...queue()])
    void send()
  })
  const again = () => void send()
  addEventListener('online', again)
  onCleanup(() => removeEventListener('online', again))
  return {
    taken: () => remote.data?.taken ?? false,
    of: (entryId) => remote.data?.questions.filter((one) => one.entryId === entryId) ?? [],
    waiting: (entryId) => queue().filter((one) => one.entryId === entryId),
    note(question) {
      put([...queue(), { ...question, commandId: newCommandId(), refused: null }])
      void send()
    },
    discard: (commandId) => put(without(commandId)),
    async withdraw(questionId) {
      await api.post(`${path}/${questionId}/withdraw`, { commandId: newCommandId() })
      remote.refresh()
    },
  }
}
