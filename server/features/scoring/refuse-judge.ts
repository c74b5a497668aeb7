import { Refused, refuse } from '#domain/kit/refusal'
import type { Book } from './book.ts'

/**
 * Refuses a judge of the session, whatever else they are at the event: scores stay unseen by the panel until all are in,
 * and who marks there decides nothing about its marks.
 */
export function refuseJudge(book: Book, personId: string | null): void {
  if (personId && book.isJudge(personId)) throw new Refused(refuse('judge-of-session'))
}
