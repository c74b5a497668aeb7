import { orRefuse, refuse } from '#domain/kit/refusal'
import type { Actor } from '#domain/people/contract'
import type { MarkAnswer } from '#domain/scoring/contract'
import type { UnsentFile, UnsentMark } from '#domain/scoring/unsent-file'
import { whyNotTaking } from '#domain/sessions/changes'
import { type Command, execute, type Request } from '../../platform/execute.ts'
import type { Platform } from '../../platform/feature.ts'
import { sha256 } from '../../platform/hash.ts'
import { lockSessionWithEvent } from '../sessions/queries.ts'

/** What the chief judge took in: the file by its hash, and how many marks of which judges it holds for the session. */
interface TakeIn {
  readonly sessionId: string
  readonly fileHash: string
  readonly marks: number
  readonly judgeIds: readonly string[]
}

/** Puts on record who brought the marks of a tablet to the desk, before they are entered. */
const takeIn: Command<TakeIn, Record<string, never>> = {
  name: 'take-in-marks',
  async run({ tx }, { sessionId, fileHash, marks, judgeIds }) {
    orRefuse(whyNotTaking((await lockSessionWithEvent(tx, sessionId)).session.state))
    const facts = { fileHash, marks, judgeIds: [...judgeIds] }
    return {
      result: {},
      audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'take-in-marks', facts }],
      dirty: [],
    }
  },
}

/** Sends one mark as its judge; answers what became of it. */
type Enter = (mark: UnsentMark, as: Actor) => Promise<MarkAnswer>

/**
 * Takes in the marks that a tablet could not send, as their judge's own, in the order in which they were entered. They
 * keep the identifiers that the tablet gave them: one that arrived before is answered as then, and should the tablet
 * come back, what it sends again counts once. Marks of other sessions in the file are refused by name.
 */
export async function takeInMarks(
  platform: Platform,
  place: { readonly sessionId: string; readonly eventId: string },
  { marks }: UnsentFile,
  request: Request,
  enter: Enter,
): Promise<MarkAnswer[]> {
  const { sessionId, eventId } = place
  const accountId = request.actor.kind === 'account' ? request.actor.accountId : ''
  const own = marks.filter((mark) => mark.sessionId === sessionId)
  const judgeIds = [...new Set(own.map(({ personId }) => personId))]
  const fileHash = sha256(JSON.stringify(marks))
  await execute(platform, takeIn, { sessionId, fileHash, marks: own.length, judgeIds }, request)
  return Promise.all(
    marks.map((mark) => {
      const { commandId, personId } = mark
      if (mark.sessionId !== sessionId) return { commandId, ok: false as const, ...refuse('mark-of-another-session') }
      // The chief judge's account in the judge's name: the audit log shows both.
      const grants = [{ role: 'judge' as const, eventId, sessionId }]
      return enter(mark, { kind: 'account', accountId, personId, grants })
    }),
  )
}
