import type { BulkDecision } from '#domain/applications/contract'
import { createAct } from '../../../lib/act.ts'
import { api, newCommandId } from '../../../lib/http.ts'
import { refreshRemotes } from '../../../lib/remote.ts'
import { t } from '../../../lib/text/index.ts'
import { toast } from '../../../ui/toast.tsx'
import { sayDone, sayError } from '../../desk/say.ts'
import { doneWords } from './words.ts'

/** Decides on applications together, and says what was done with a way to undo it at once. */
export function createDecide(eventId: () => string) {
  const act = createAct()
  const decide = async (applications: readonly { id: string; round: number }[], decision: BulkDecision) => {
    const at = `/api/events/${eventId()}/applications/decisions`
    const chosen = applications.map(({ id, round }) => ({ id, round }))
    const done = await act.send<{ decisionId: string }>('POST', at, { applications: chosen, decision })
    if (!done) return false
    toast({
      ...{ state: 'stored', word: t('common.stored'), text: doneWords(decision.kind, chosen.length) },
      action: { name: t('review.undo'), run: () => void undoDecision(eventId(), done.decisionId) },
    })
    return true
  }
  return { act, decide }
}

/** Takes a decision back as one, and says so. */
export async function undoDecision(eventId: string, decisionId: string): Promise<void> {
  try {
    const commandId = newCommandId()
    await api.post(`/api/events/${eventId}/applications/decisions/${decisionId}/undo`, { commandId })
    sayDone(t('review.undoDone'))
    refreshRemotes(`/api/events/${eventId}/applications`)
    refreshRemotes('/api/applications/')
  } catch (error) {
    sayError(error)
  }
}
