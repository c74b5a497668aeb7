import {
  type Aspect,
  type DraftAspect,
  type DraftSubCriterion,
  type LadderStep,
  ladderScores,
  type Scheme,
  type SchemeDraft,
  type SubCriterion,
} from './contract.ts'
import { aspectsOfCriterion } from './totals.ts'

/**
 * The scheme of a draft in which every aspect has its mark; null where one lacks it. A judgement without any ladder
 * gets the four scores undescribed, a measurement without a form is full or zero, ladders are put in order, and what
 * belongs to another kind is dropped. Parts without aspects are left out, for there is nothing in them to mark or to
 * sign.
 */
export function completeScheme(draft: SchemeDraft): Scheme | null {
  const whole = draft.criteria.every((criterion) => aspectsOfCriterion(criterion).every(hasMark))
  if (!whole) return null
  const criteria = draft.criteria.map((criterion) => ({
    ...criterion,
    subCriteria: criterion.subCriteria.map(completeSubCriterion).filter(({ aspects }) => aspects.length > 0),
  }))
  return { ...draft, criteria: criteria.filter(({ subCriteria }) => subCriteria.length > 0) }
}

function completeSubCriterion(subCriterion: DraftSubCriterion): SubCriterion {
  return { ...subCriterion, aspects: subCriterion.aspects.filter(hasMark).map(completeAspect) }
}

type Marked = DraftAspect & { maximum: string }

const hasMark = (aspect: DraftAspect): aspect is Marked => aspect.maximum !== null

function completeAspect(aspect: Marked): Aspect {
  const bare = { ...aspect, measure: null, ladder: null, scale: null }
  switch (aspect.kind) {
    case 'judgement':
      return { ...bare, ladder: completeLadder(aspect.ladder ?? []) }
    case 'panel':
      return { ...bare, scale: aspect.scale }
    case 'measurement':
      return { ...bare, measure: aspect.measure ?? { form: 'full-or-zero' } }
  }
}

function completeLadder(steps: readonly LadderStep[]): LadderStep[] {
  if (steps.length === 0) return ladderScores.map((score) => ({ score, description: '' }))
  return [...steps].sort((a, b) => a.score - b.score)
}
