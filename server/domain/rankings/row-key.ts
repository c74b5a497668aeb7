import { type Points, points } from '#domain/kit/points'
import type { RankingRow } from './contract.ts'

/** `rankKey` of a row as it goes over the wire, by the ties that the ranking's head names. */
export function rowKey({ total, criteria }: Pick<RankingRow, 'total' | 'criteria'>, ties: readonly string[]): Points[] {
  return [total, ...ties.map((code) => criteria[code] ?? '0')].map(points)
}
