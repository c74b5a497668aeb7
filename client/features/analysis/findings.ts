import type { Estimate, JudgeFigures } from '#domain/rankings/analysis/contract'

/** What stands out of a judge's figures, each as a key of the dictionary; empty where nothing does. */
export function findingsOf({ leniency, spread, consistency, delegations }: JudgeFigures): Finding[] {
  const found: Finding[] = []
  if (leniency && leavesOut(leniency, 0)) found.push(leniency.value > 0 ? 'lenient' : 'severe')
  if (spread && leavesOut(spread, 1)) found.push(spread.value < 1 ? 'flat' : 'wide')
  if (consistency?.high != null && consistency.high < FEWEST_IN_COMMON) found.push('apart')
  const [farthest] = delegations
  if (farthest && farthest.chance < RARE) found.push(farthest.difference > 0 ? 'favours' : 'disfavours')
  return found
}

export type Finding = 'lenient' | 'severe' | 'flat' | 'wide' | 'apart' | 'favours' | 'disfavours'

/** A correlation that is surely below this says that the judge sees other things than the panel. */
const FEWEST_IN_COMMON = 0.5

/** What chance explains less often than this is marked. */
const RARE = 0.01

/** Whether the interval of a figure leaves out a value: then the figure is not that value by chance. */
export const leavesOut = ({ low, high }: Estimate, value: number): boolean =>
  low !== null && high !== null && (low > value || high < value)

/** What an alpha allows, by the customary bounds (Krippendorff 2004). */
export const alphaGrade = (alpha: number): 'good' | 'fair' | 'low' =>
  alpha >= 0.8 ? 'good' : alpha >= 0.667 ? 'fair' : 'low'
