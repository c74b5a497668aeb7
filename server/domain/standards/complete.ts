import {
  type Aspect,
  type DraftAspect,
  type LadderStep,
  ladderScores,
  type Scheme,
  type SchemeDraft,
} from './contract.ts'

/**
 * The scheme of a draft in which every aspect has its mark; null where one lacks it. A judgement without any ladder
 * gets the four scores undescribed, a measurement without a form is full or zero, and ladders are put in order.
 */
export function completeScheme(draft: SchemeDraft): Scheme | null {
  const whole = draft.criteria.every(({ subCriteria }) => subCriteria.every(({ aspects }) => aspects.every(hasMark)))
  if (!whole) return null
  return {
    ...draft,
    criteria: draft.criteria.map((criterion) => ({
      ...criterion,
      subCriteria: criterion.subCriteria.map((subCriterion) => ({
        ...subCriterion,
        aspects: subCriterion.aspects.filter(hasMark).map(completeAspect),
      })),
    })),
  }
}

type Marked = DraftAspect & { maximum: string }

const hasMark = (aspect: DraftAspect): aspect is Marked => aspect.maximum !== null

function completeAspect(aspect: Marked): Aspect {
  return aspect.kind === 'judgement'
    ? { ...aspect, measure: null, ladder: completeLadder(aspect.ladder ?? []) }
    : { ...aspect, measure: aspect.measure ?? { form: 'full-or-zero' }, ladder: null }
}

function completeLadder(steps: readonly LadderStep[]): LadderStep[] {
  if (steps.length === 0) return ladderScores.map((score) => ({ score, description: '' }))
  return [...steps].sort((a, b) => a.score - b.score)
}
