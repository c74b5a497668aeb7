import { eq } from 'drizzle-orm'
import { recheckFinding } from '#db/schema/supervision'
import { orRefuse } from '#domain/kit/refusal'
import type { Acceptance } from '#domain/supervision/contract'
import { whyNotAccept } from '#domain/supervision/recheck'
import type { Command } from '../../platform/execute.ts'
import type { Books } from '../scoring/books.ts'
import { keepRight } from './confirm-sheets.ts'
import { findingFacts, getFinding, lockEntry, lockRecheck } from './facts.ts'
import { recheckKey } from './keys.ts'

export interface AcceptFinding {
  readonly disciplineId: string
  readonly findingId: string
  readonly acceptance: Acceptance
}

/** A supervisor accepts the chief judge's answer, by which the sheet is right as it is, or sends it back. */
export function acceptFinding(books: Books): Command<AcceptFinding, Record<string, never>> {
  return {
    name: 'accept-finding',
    async run(context, { disciplineId, findingId, acceptance }) {
      const { tx, now } = context
      const { held } = await lockRecheck(tx, disciplineId)
      const found = getFinding(held, findingId)
      const { entryId, subCriterionId } = found
      const locked = await lockEntry(context, books, { disciplineId, entryId })
      orRefuse(whyNotAccept(findingFacts(locked, found), acceptance))
      const { accepted, words, seen } = acceptance
      const sheet = accepted ? await keepRight(context, locked, { subCriterionId, seen }) : null
      await tx
        .update(recheckFinding)
        .set(
          accepted
            ? { state: 'accepted', acceptedBy: locked.personId, acceptedAt: now }
            : { state: 'raised', sentBack: words.trim() },
        )
        .where(eq(recheckFinding.id, findingId))
      const act = accepted ? 'accept-finding' : 'send-finding-back'
      const facts = accepted ? { findingId, sheet } : { findingId, words: words.trim() }
      return {
        result: {},
        audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act, facts }],
        dirty: [recheckKey(disciplineId)],
      }
    },
  }
}
