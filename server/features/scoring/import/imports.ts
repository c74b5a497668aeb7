import { desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client'
import { markImport } from '#db/schema/mark-imports'
import { person } from '#db/schema/people'
import type { MarkImport, MarksCheck } from '#domain/scoring/mark-line'
import type { Books } from '../books.ts'
import { readWholeBook } from '../session-book.ts'
import { LineJudge } from './line-judge.ts'
import { MarkFile } from './mark-lines.ts'

/** The live key of a session's imports. */
export const importsKey = (sessionId: string) => `imports:${sessionId}`

/** The imports of a session, newest first. */
export async function listImports(db: Db, sessionId: string): Promise<MarkImport[]> {
  const undoer = alias(person, 'undoer')
  const rows = await db
    .select({ found: markImport, by: person.name, undoneBy: undoer.name })
    .from(markImport)
    .innerJoin(person, eq(person.id, markImport.importedBy))
    .leftJoin(undoer, eq(undoer.id, markImport.undoneBy))
    .where(eq(markImport.sessionId, sessionId))
    .orderBy(desc(markImport.importedAt), desc(markImport.id))
  return rows.map(({ found, by, undoneBy }) => ({
    id: found.id,
    fileName: found.fileName,
    fileHash: found.fileHash,
    marks: found.marks,
    by,
    at: found.importedAt.toISOString(),
    undone: found.undoneAt
      ? { by: undoneBy ?? '', at: found.undoneAt.toISOString(), reason: found.undoneReason ?? '' }
      : null,
  }))
}

/** What an import of the file would say now; nothing is written. */
export async function checkFile(db: Db, books: Books, sessionId: string, path: string, now: Date): Promise<MarksCheck> {
  const open = await db.transaction((tx) => readWholeBook(tx, books, sessionId))
  const judge = new LineJudge(open, { tabletId: null, commandId: sessionId, at: now })
  const file = new MarkFile(path)
  for await (const lines of file.lines()) {
    for (const line of lines) judge.take(line)
    if (judge.hasGivenUp) break
  }
  return judge.check(file.notes)
}
