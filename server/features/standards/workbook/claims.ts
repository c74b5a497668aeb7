import { formatPoints, type Points, sumPoints } from '#domain/kit/points'
import type { Block, BlockReader, TotalClaim } from './block-reader.ts'
import { sumOf } from './draft.ts'
import type { Placed } from './located.ts'

/**
 * The totals that the heads of the blocks and the competition's line claim, where their aspects add up to something
 * else. What the table of criteria claims is a rule of the scheme itself.
 */
export function claimProblems({ blocks, competition }: BlockReader): Placed[] {
  const heads = blocks.flatMap((block) => {
    const found = sumOf(block.aspects)
    if (!block.claim || block.claim.mark === found || saidByCriterion(block)) return []
    const criterion = block.criterion?.code ?? block.label ?? '?'
    return [differing('criterion-total-differs', block.claim, found, { criterion })]
  })
  const total = sumPoints(blocks.map(({ aspects }) => sumOf(aspects)))
  if (!competition || competition.mark === total) return heads
  return [...heads, differing('scheme-total-differs', competition, total, {})]
}

/** The criterion claims the same, by its table or by this very head, so that the difference is told there. */
const saidByCriterion = ({ claim, criterion }: Block) =>
  criterion !== null &&
  (criterion.claimed === null ? criterion.places.get('/marks') === claim?.place : criterion.claimed === claim?.mark)

function differing(code: string, { mark, place }: TotalClaim, found: Points, named: Record<string, string>): Placed {
  const facts = { ...named, claimed: formatPoints(mark), found: formatPoints(found) }
  return { problem: { code, severity: 'error', where: '', facts }, place }
}
