import { holds, personOf, staff } from '#domain/people/access'
import type { Actor } from '#domain/people/contract'
import type { TopicState } from '../../platform/live/channel.ts'
import type { TopicKind } from '../../platform/live/hub.ts'
import { disciplineKey } from '../events/keys.ts'
import { sessionKey } from '../sessions/keys.ts'
import type { Book } from './book.ts'
import { type Books, marksKey, signaturesKey } from './books.ts'
import { cellView, sheetView } from './views.ts'

const UUID = /^[0-9a-f-]{36}$/

async function keysOf(books: Books, sessionId: string): Promise<string[]> {
  const { session } = await books.get(sessionId)
  return [sessionKey(sessionId), marksKey(sessionId), signaturesKey(sessionId), disciplineKey(session.disciplineId)]
}

async function scopeOf(books: Books, sessionId: string) {
  if (!UUID.test(sessionId)) return null
  const { session } = await books.get(sessionId)
  return { eventId: session.eventId, sessionId }
}

/** `judging:<session>:<judge>`: the sheets of a judge's panel as that judge alone may see them. */
export function judgingTopic(books: Books): TopicKind {
  return {
    name: 'judging',
    async whyNotListen(actor: Actor, [sessionId = '', judgeId = '']) {
      const scope = await scopeOf(books, sessionId)
      return scope && personOf(actor) === judgeId && holds(actor, ['judge'], scope) ? null : 'not-allowed'
    },
    watches: ([sessionId = '']) => keysOf(books, sessionId),
    async produce([sessionId = '', judgeId = '']): Promise<TopicState> {
      const { session, book } = await books.get(sessionId)
      const rows = new Map<string, unknown>()
      for (const entryId of book.facts.roster.entries.keys()) {
        const judges = book.judgesOf(entryId)
        if (!judges.includes(judgeId)) continue
        addSheets(rows, book, entryId)
        for (const aspectId of book.facts.scheme.aspects.keys()) {
          const cell = book.standing(entryId, aspectId).length > 0 ? book.cell(entryId, aspectId) : null
          if (cell) rows.set(`m:${entryId}:${aspectId}`, cellView(cell, judgeId, cell.agreed ? 1 : judges.length))
        }
      }
      return { head: { state: session.state }, rows }
    },
  }
}

/** `progress:<session>`: every sheet of a session, for the staff. */
export function progressTopic(books: Books): TopicKind {
  return {
    name: 'progress',
    async whyNotListen(actor, [sessionId = '']) {
      const scope = await scopeOf(books, sessionId)
      return scope && holds(actor, staff, scope) ? null : 'not-allowed'
    },
    watches: ([sessionId = '']) => keysOf(books, sessionId),
    async produce([sessionId = '']): Promise<TopicState> {
      const { session, book } = await books.get(sessionId)
      const rows = new Map<string, unknown>()
      for (const entryId of book.facts.roster.entries.keys()) addSheets(rows, book, entryId)
      return { head: { state: session.state }, rows }
    },
  }
}

function addSheets(rows: Map<string, unknown>, book: Book, entryId: string): void {
  for (const subCriterionId of book.facts.scheme.sheets.keys())
    rows.set(`s:${entryId}:${subCriterionId}`, sheetView(book, entryId, subCriterionId))
}
