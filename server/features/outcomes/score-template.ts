import writeWorkbook, { type Row } from 'write-excel-file/node'
import type { Db } from '#db/client'
import { ticketNumber } from '#domain/attendance/tickets'
import { formatPoints } from '#domain/kit/points'
import { scoreDecimals } from '#domain/outcomes/points'
import { absentWords, type ScoreColumn, scoreColumns, scoreHead } from '#domain/outcomes/score-columns'
import { readEntries, readScores, readTickets, readVoids } from './entries.ts'
import { getPart } from './place.ts'

const widths: Readonly<Record<ScoreColumn, number>> = { number: 20, ticket: 24, document: 28, name: 24, points: 16 }

/**
 * A workbook with the entries of a component of whom no score is there, to be filled with points; who is known to be absent is
 * marked so. Whoever's component a violation voids is left out.
 */
export async function scoreTemplate(db: Db, disciplineId: string): Promise<Buffer> {
  const { eventId, part } = await getPart(db, disciplineId)
  const entries = (await readEntries(db, { disciplineId })).filter(({ withdrawn }) => !withdrawn)
  const [tickets, voids] = [await readTickets(db, eventId), await readVoids(db, eventId)]
  const scores = await readScores(
    db,
    entries.map(({ id }) => id),
  )
  const owed = entries.filter((one) => !scores.has(one.id) && voids.of(one) !== 'confirmed')
  const rows = owed.map(({ number, personId, name, absent }): Readonly<Record<ScoreColumn, string>> => {
    const ticket = tickets.get(personId ?? '')
    return {
      ...{ number: String(number), name, document: '', points: absent ? (absentWords[0] ?? '') : '' },
      ticket: ticket === undefined ? '' : ticketNumber(ticket),
    }
  })
  const head: Row = scoreColumns.map((column) => ({ value: scoreHead(column), fontWeight: 'bold' }))
  const cells = rows.map(
    (row): Row => scoreColumns.map((column) => ({ value: row[column], type: String, format: '@' })),
  )
  const columns = scoreColumns.map((column) => ({ width: widths[column] }))
  return writeWorkbook([
    { data: [head, ...cells], sheet: '成绩 Scores', columns, stickyRowsCount: 1 },
    { data: notesOf(formatPoints(part.maximum)), sheet: '填写说明 Notes', columns: [{ width: 24 }, { width: 100 }] },
  ]).toBuffer()
}

/** What each column takes, in Chinese and in English. */
function notesOf(maximum: string): Row[] {
  const who = [scoreHead('number'), scoreHead('ticket'), scoreHead('document')].join('\n')
  const notes: readonly (readonly [string, string, string])[] = [
    [
      who,
      '三者填一即可；填了几项，须是同一人。',
      'One of the three is enough; where several are filled, they must be the same person’s.',
    ],
    [
      scoreHead('points'),
      `0 到 ${maximum}，最多 ${scoreDecimals} 位小数；没有参加的填“${absentWords[0]}”。`,
      `From 0 to ${maximum}, with at most ${scoreDecimals} decimals; “${absentWords[2]}” for whoever did not come.`,
    ],
    ['', '全部导入或一个也不导入。', 'All are imported, or none.'],
  ]
  return notes.flatMap(([head, chinese, english]): Row[] => [
    [{ value: head, fontWeight: 'bold', wrap: true }, chinese],
    [null, english],
  ])
}
