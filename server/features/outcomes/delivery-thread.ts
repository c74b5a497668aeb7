import { Refused, refuse } from '#domain/kit/refusal'
import { mostScores, readScoreObjects, type ScoreLine, type ScoresRead } from '#domain/outcomes/score-lines'
import { type PackedRows, packRows } from '../../platform/spreadsheet/packed-rows.ts'
import type { CarryOut } from '../../platform/threads/order-thread.ts'

/** What a test system has sent: JSON, or an object a line. */
export interface DeliveryOrder {
  readonly body: Uint8Array
  readonly byLines: boolean
}

/** A delivery that was read, on its way to another thread. */
export interface PackedScores {
  readonly lines: PackedRows
  readonly problems: ScoresRead['problems']
}

/** Reads a delivery, apart from the thread that answers everybody. Refuses scores-not-json. */
export const carryOut: CarryOut<DeliveryOrder, PackedScores> = (order) => {
  const { lines, problems } = readScoreObjects(objectsIn(order))
  const packed = packRows(lines satisfies readonly ScoreLine[])
  return { result: { lines: packed, problems }, parts: packed.map(({ buffer }) => buffer as ArrayBuffer) }
}

function objectsIn({ body, byLines }: DeliveryOrder): unknown[] {
  const text = new TextDecoder().decode(body)
  try {
    if (byLines) return objectsByLine(text)
    const whole: unknown = JSON.parse(text)
    const scores = typeof whole === 'object' && whole !== null && 'scores' in whole ? whole.scores : whole
    return Array.isArray(scores) ? scores : [scores]
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused(refuse('scores-not-json'))
    throw error
  }
}

/** The objects of the lines, up to one more than may be taken. */
function objectsByLine(text: string): unknown[] {
  const objects: unknown[] = []
  for (const [line] of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    objects.push(JSON.parse(line))
    if (objects.length > mostScores) break
  }
  return objects
}
