import { asc, eq } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import { inArray } from '#db/in-array'
import { mark, signOff } from '#db/schema/scoring'
import { session } from '#db/schema/sessions'
import { orRefuse, Refused } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { type ChangedAspect, carriedValue, effectsOf, type SchemeEffects } from '#domain/scoring/change-scheme'
import { heldValue, markText } from '#domain/scoring/mark-value'
import { whyNotTaking } from '#domain/sessions/changes'
import type { SchemeView } from '#domain/standards/contract'
import type { Context } from '../../../platform/execute.ts'
import type { Book } from '../book.ts'
import { type Books, marksKey, signaturesKey, signedKeys } from '../books.ts'
import { lockWholeBook } from '../session-book.ts'
import type { NewMark } from '../take-mark.ts'

/** What a change did to the marks and signatures of a discipline's sessions. */
export interface CarriedOver {
  readonly facts: { readonly carried: number; readonly withdrawn: number }
  readonly dirty: readonly string[]
}

export const nothingCarried: CarriedOver = { facts: { carried: 0, withdrawn: 0 }, dirty: [] }

/** A scheme that is about to be changed, what it becomes, and why. */
export interface SchemeStep {
  readonly before: SchemeView
  readonly after: SchemeView
  readonly reason: string | null
}

/**
 * Carries the marks of a discipline over to the next version of its scheme, which must not be kept yet: a full mark gets
 * a further revision where the maximum is another. Signatures under changed sheets are withdrawn with the reason.
 * Refuses where a mark can't be kept, or where a session takes no signatures any more.
 */
export async function carryOver(
  context: Context,
  books: Books,
  disciplineId: string,
  { before, after, reason }: SchemeStep,
): Promise<CarriedOver> {
  const { tx } = context
  const effects = effectsOf(before, after)
  const own = eq(session.disciplineId, disciplineId)
  const sessions = await tx.select({ id: session.id }).from(session).where(own).orderBy(asc(session.id))
  const done = { carried: 0, withdrawn: 0 }
  const dirty: string[] = []
  for (const { id } of sessions) {
    const { session: at, book } = await lockWholeBook(tx, books, id)
    const rows = carriedMarks(context, id, book, effects.aspects)
    const fallen = fallenSignatures(book, effects)
    if (rows.length + fallen.length > 0) orRefuse(whyNotTaking(at.state))
    await insertRows(tx, mark, rows)
    await withdraw(context, fallen, reason)
    done.carried += rows.length
    done.withdrawn += fallen.length
    dirty.push(marksKey(id), signaturesKey(id), ...signedKeys(id, [...book.facts.roster.entries.keys()]))
  }
  return { facts: done, dirty }
}

/** The further revisions of the marks that say something else after the change. */
function carriedMarks(
  { now, newId }: Context,
  sessionId: string,
  book: Book,
  aspects: readonly ChangedAspect[],
): NewMark[] {
  const entryIds = [...book.facts.roster.entries.keys()]
  return entryIds.flatMap((entryId) =>
    aspects.flatMap((changed) =>
      book.standing(entryId, changed.before.id).flatMap((held) => {
        const text = markText(held)
        if (text === null) return []
        const carried = carriedValue(changed, text)
        if (typeof carried !== 'string') throw new Refused(carried)
        if (carried === text) return []
        const slot = { entryId, aspectId: changed.before.id, round: held.round, judgeId: held.judgeId }
        const given = { ...heldValue(carried), tabletId: null, commandId: newId(), at: now }
        return [{ sessionId, ...slot, revision: book.nextRevision(slot), ...given }]
      }),
    ),
  )
}

function fallenSignatures(book: Book, { sheets }: SchemeEffects): string[] {
  const entryIds = [...book.facts.roster.entries.keys()]
  return entryIds.flatMap((entryId) =>
    [...sheets].flatMap((subCriterionId) => book.signatures(entryId, subCriterionId).map(({ id }) => id)),
  )
}

async function withdraw({ tx, now, actor }: Context, ids: readonly string[], reason: string | null): Promise<void> {
  if (ids.length === 0) return
  const withdrawn = { withdrawnAt: now, withdrawnBy: personOf(actor), reason }
  await tx
    .update(signOff)
    .set(withdrawn)
    .where(inArray(signOff.id, [...ids]))
}
