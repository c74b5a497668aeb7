import { eq } from 'drizzle-orm'
import { paperReading, paperSheet } from '#db/schema/paper'
import { mark, signOff } from '#db/schema/scoring'
import type { AuditDraft } from '#domain/audit/contract'
import type { Canonical } from '#domain/kit/canonical'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { markText } from '#domain/scoring/mark-value'
import { comparePaper, type PaperAnswer, type PaperReading, whyNotEnterPaper } from '#domain/scoring/paper'
import { sheetText, whyNotSignSheet } from '#domain/scoring/sheet'
import { whyNotTaking } from '#domain/sessions/changes'
import type { Command, Context } from '../../../platform/execute.ts'
import { sha256 } from '../../../platform/hash.ts'
import { rankingKey } from '../../events/keys.ts'
import { type Books, marksKey, type OpenBook, signedKeys } from '../books.ts'
import { refuseJudge } from '../refuse-judge.ts'
import { lockBook } from '../session-book.ts'
import { type NewMark, takeMark } from '../take-mark.ts'
import { loadReadings, lockPaperSheet, type PaperSheetRow, paperKey } from './queries.ts'

/** A printed sheet as one person has read it. */
export interface EnterPaper {
  readonly sheetId: string
  readonly reading: PaperReading
}

/**
 * Enters what a person has read on a printed sheet. Once two people have read the same, the marks and the signatures
 * in ink are taken as the judges' own; until then nothing counts.
 */
export function enterPaper(books: Books): Command<EnterPaper, PaperAnswer> {
  return {
    name: 'enter-paper',
    async run(context, { sheetId, reading }) {
      const { tx, actor, now } = context
      const sheet = await lockPaperSheet(tx, sheetId)
      const open = await lockBook(tx, books, sheet.sessionId, [sheet.entryId])
      const personId = personOf(actor)
      if (!personId) throw new Refused(refuse('not-allowed'))
      refuseJudge(open.book, personId)
      const aspects = open.book.facts.scheme.sheets.get(sheet.subCriterionId) ?? []
      const judges = open.book.judgesOf(sheet.entryId)
      orRefuse(whyNotTaking(open.session.state))
      orRefuse(whyNotEnterPaper({ taken: sheet.takenAt !== null, aspects, judges, personId }, reading))
      const row = { sheetId, personId, reading, at: now }
      await tx
        .insert(paperReading)
        .values(row)
        .onConflictDoUpdate({ target: [paperReading.sheetId, paperReading.personId], set: { reading, at: now } })
      const answer = await compare(context, sheetId, personId, reading)
      const acts = [actOf(sheet, 'enter-paper', { ...reading })]
      if (answer.state === 'taken') acts.push(actOf(sheet, 'take-paper', await take(context, open, sheet, reading)))
      const { sessionId, entryId } = sheet
      const taken = [marksKey(sessionId), rankingKey(open.session.disciplineId), ...signedKeys(sessionId, [entryId])]
      return {
        result: answer,
        audit: acts,
        dirty: [paperKey(sessionId), ...(answer.state === 'taken' ? taken : [])],
      }
    },
  }
}

/** The reading beside those of others: it is taken once one of them says the same. */
async function compare({ tx }: Context, sheetId: string, personId: string, mine: PaperReading): Promise<PaperAnswer> {
  const others = (await loadReadings(tx, [sheetId])).filter((row) => row.personId !== personId)
  const compared = others.map(({ reading }) => comparePaper(mine, reading))
  const last = compared.at(-1)
  if (!last) return { state: 'entered', differences: [], signatures: [] }
  const same = compared.find(({ differences, signatures }) => differences.length + signatures.length === 0)
  return same ? { state: 'taken', ...same } : { state: 'differs', ...last }
}

/** Writes the marks and signatures of a sheet that two have read alike. Whatever is refused refuses all of it. */
async function take({ tx, now, newId }: Context, open: OpenBook, sheet: PaperSheetRow, reading: PaperReading) {
  const { session, book } = open
  const { id: paperSheetId, sessionId, entryId, subCriterionId } = sheet
  const panelJudges = book.judgesOf(entryId)
  const rows: NewMark[] = []
  for (const { aspectId, judgeId, value } of reading.values) {
    if (value === null) continue
    const round = book.cell(entryId, aspectId)?.round ?? 1
    // A measurement was agreed by the panel: it stands under the judge of its first seat.
    const origin = { judgeId: judgeId ?? panelJudges[0] ?? '', tabletId: null, commandId: newId(), at: now }
    const taken = takeMark(book, session, { entryId, aspectId, round, value }, origin)
    if ('refusal' in taken) throw new Refused(taken.refusal)
    rows.push(taken.row)
  }
  if (rows.length > 0) await tx.insert(mark).values(rows)
  const contentHash = sha256(sheetText(entryId, subCriterionId, book.sheetMarks(entryId, subCriterionId)))
  const signatures = reading.signedBy.map((personId) => {
    const at = { sessionState: session.state, sheet: book.sheet(entryId, subCriterionId), panelJudges }
    orRefuse(whyNotSignSheet({ ...at, personId, role: 'judge' }))
    const signed = { personId, role: 'judge' as const, contentHash, signedAt: now, paperSheetId }
    return { id: newId(), sessionId, entryId, subCriterionId, ...signed }
  })
  if (signatures.length > 0) await tx.insert(signOff).values(signatures)
  await tx.update(paperSheet).set({ takenAt: now }).where(eq(paperSheet.id, paperSheetId))
  const marks = rows.map((row) => ({
    aspectId: row.aspectId,
    judgeId: row.judgeId,
    round: row.round,
    revision: row.revision,
    value: markText(row),
  }))
  return { marks, signedBy: [...reading.signedBy], contentHash }
}

function actOf(sheet: PaperSheetRow, act: string, more: Readonly<Record<string, Canonical>>): AuditDraft {
  const { id: sheetId, sessionId, entryId, subCriterionId } = sheet
  const facts = { ...more, sheetId, entryId, subCriterionId }
  return { aggregate: 'session', aggregateId: sessionId, act, facts }
}
