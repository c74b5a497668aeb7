import { and, eq, gt, max, min, sql } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { markImport } from '#db/schema/mark-imports'
import { mark } from '#db/schema/scoring'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { MarksCheck } from '#domain/scoring/mark-line'
import type { Command } from '../../../platform/execute.ts'
import { rankingKey } from '../../events/keys.ts'
import { type Books, marksKey } from '../books.ts'
import { lockWholeBook } from '../session-book.ts'
import { importsKey } from './imports.ts'
import { LineJudge } from './line-judge.ts'
import { MarkFile } from './mark-lines.ts'
import { RowWriter } from './write-rows.ts'

/** A file of marks for a session. */
export interface ImportMarks {
  readonly sessionId: string
  readonly fileName: string
  readonly fileHash: string
}

/** Thrown where lines are wrong: nothing of the file was taken. */
export class WrongLines extends Refused {
  constructor(readonly check: MarksCheck) {
    super(refuse('marks-file-wrong', { wrong: check.wrong }))
  }
}

/**
 * Enters all marks of the file at `path`, or none where a line is wrong. They are written while the lines behind them
 * are still being judged, and taken back with the transaction.
 */
export function importMarks(books: Books, path: string): Command<ImportMarks, { importId: string; marks: number }> {
  return {
    name: 'import-marks',
    async run({ tx, actor, now, newId }, { sessionId, fileName, fileHash }) {
      const importedBy = personOf(actor)
      if (!importedBy) throw new Refused(refuse('not-allowed'))
      // A million marks take longer than any other statement may.
      await tx.execute(sql`set local statement_timeout = 0`)
      const open = await lockWholeBook(tx, books, sessionId)
      const judge = new LineJudge(open, { tabletId: null, commandId: newId(), at: now })
      const writer = new RowWriter(tx, newId())
      const before = open.book.lastSeq
      const file = new MarkFile(path)
      for await (const lines of file.lines()) {
        for (const line of lines) {
          const row = judge.take(line)
          if (row && judge.wrong === 0) await writer.add(row)
        }
        if (judge.hasGivenUp) break
      }
      await writer.end()
      const check = judge.check(file.notes)
      const { marks, wrong } = check
      if (wrong > 0) throw new WrongLines(check)
      if (marks === 0) throw new Refused(refuse('marks-file-empty'))
      const place = await writtenAfter(tx, sessionId, before)
      const importId = newId()
      await tx
        .insert(markImport)
        .values({ id: importId, sessionId, fileName, fileHash, marks, ...place, importedBy, importedAt: now })
      const facts = { importId, fileName, fileHash, marks, ...place }
      return {
        result: { importId, marks },
        audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'import-marks', facts }],
        dirty: [marksKey(sessionId), importsKey(sessionId), rankingKey(open.session.disciplineId)],
      }
    },
  }
}

/** Where the marks stand in the order of writing: the session is locked, so all after `seq` are the file's. */
async function writtenAfter(tx: Tx, sessionId: string, seq: number) {
  const [found] = await tx
    .select({ firstSeq: min(mark.seq), lastSeq: max(mark.seq) })
    .from(mark)
    .where(and(eq(mark.sessionId, sessionId), gt(mark.seq, seq)))
  return { firstSeq: found?.firstSeq ?? 0, lastSeq: found?.lastSeq ?? 0 }
}
