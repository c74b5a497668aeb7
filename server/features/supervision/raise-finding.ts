import { recheckFinding } from '#db/schema/supervision'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { FindingInput } from '#domain/supervision/contract'
import { whyNotCheck } from '#domain/supervision/recheck'
import type { Command } from '../../platform/execute.ts'
import type { Books } from '../scoring/books.ts'
import { lockEntry, sheetFacts, sheetPoints } from './facts.ts'
import { recheckKey } from './keys.ts'

export interface RaiseFinding {
  readonly disciplineId: string
  readonly finding: FindingInput
}

/** A supervisor says what is wrong with a sheet. They never mark: the chief judge answers. */
export function raiseFinding(books: Books): Command<RaiseFinding, { findingId: string; number: number }> {
  return {
    name: 'raise-finding',
    async run(context, { disciplineId, finding }) {
      const { tx, now, newId } = context
      const { entryId, subCriterionId, aspectId, seen } = finding
      const locked = await lockEntry(context, books, { disciplineId, entryId })
      const { held, open, personId } = locked
      orRefuse(whyNotCheck(sheetFacts(locked, subCriterionId), seen))
      const aspects = open.book.facts.scheme.sheets.get(subCriterionId) ?? []
      if (aspectId && !aspects.some(({ id }) => id === aspectId)) throw new Refused(refuse('aspect-not-in-scheme'))
      const [id, number] = [newId(), held.findings.length + 1]
      await tx.insert(recheckFinding).values({
        ...finding,
        id,
        recheckId: held.row.id,
        number,
        state: 'raised',
        raisedBy: personId,
        raisedAt: now,
        before: sheetPoints(locked, subCriterionId),
      })
      const facts = { recheckId: held.row.id, findingId: id, number, ...finding }
      return {
        result: { findingId: id, number },
        audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'raise-finding', facts }],
        dirty: [recheckKey(disciplineId)],
      }
    },
  }
}
