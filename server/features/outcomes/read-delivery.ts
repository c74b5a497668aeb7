import type { ScoreLine, ScoresRead } from '#domain/outcomes/score-lines'
import { unpackRows } from '../../platform/spreadsheet/packed-rows.ts'
import { readApart } from '../../platform/threads/read-apart.ts'
import type { DeliveryOrder, PackedScores } from './delivery-thread.ts'

const module = new URL('./delivery-thread.ts', import.meta.url)

/** Reads what a test system sends, by its content type, in a thread of its own. Refuses scores-not-json, and as `readApart`. */
export async function readDelivery(body: Uint8Array, type: string): Promise<ScoresRead> {
  const order: DeliveryOrder = { body, byLines: type.startsWith('application/x-ndjson') }
  const { lines, problems } = await readApart<PackedScores>(module, order)
  return { lines: await unpackRows<ScoreLine>(lines), problems, notes: [] }
}
