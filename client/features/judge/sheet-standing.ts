import { points, sumPoints } from '#domain/kit/points'
import type { Judging, SheetView } from '#domain/scoring/contract'
import type { SubCriterionView } from './scheme-walk.ts'

/**
 * Where a sheet stands for one judge: marks owed (a repeated judgement before all), nothing owed but others are; to be
 * signed; signed by the judge; confirmed by the chief judge. A trainee's sheet is `given` once nothing is owed: nobody
 * signs it.
 */
export type Standing = 'again' | 'missing' | 'waiting' | 'to-sign' | 'signed' | 'confirmed' | 'given'

/** Every standing that a judge's sheets can have, in the order in which it asks for the judge. */
export const standingsOf = ({ isTrainee }: Pick<Judging['me'], 'isTrainee'>): readonly Standing[] =>
  isTrainee ? ['missing', 'given'] : ['again', 'missing', 'to-sign', 'waiting', 'signed', 'confirmed']

/** `missing` counts the marks that the judge owes on the sheet. */
export function standingOf(
  sheet: SheetView | null,
  missing: number,
  { personId: judgeId, isTrainee }: Pick<Judging['me'], 'personId' | 'isTrainee'>,
): Standing {
  if (isTrainee) return missing > 0 ? 'missing' : 'given'
  if (sheet?.confirmed) return 'confirmed'
  if (sheet?.signedBy.includes(judgeId)) return 'signed'
  if (missing > 0) return sheet && sheet.repeats > 0 ? 'again' : 'missing'
  return sheet && sheet.decided === sheet.aspects ? 'to-sign' : 'waiting'
}

/** Whether a judge can sign: everything is decided on the server, and nothing of the sheet waits on the device. */
export const canSign = (standing: Standing, unsent: number): boolean => standing === 'to-sign' && unsent === 0

/** The most points that a sub-criterion can bring, as decimal text's exact sum. */
export const sheetMaximum = (sheet: SubCriterionView) => sumPoints(sheet.aspects.map(({ maximum }) => points(maximum)))
