import { type Refusal, refuse } from '#domain/kit/refusal'
import { addMonths, addYears } from '#domain/standards/calendar'
import type { Evidence } from '#domain/standards/conditions'

/** From so many years on somebody may work (labour law, article 15). */
const workingAge = 16

/**
 * What a reviewer is asked to look at in what an application shows, since it is hardly true though no rule forbids it: work from
 * before birth or before the working age, and certificates of several levels within a month. Codes are worded as refusals.
 */
export function questionsOf(evidence: Evidence): Refusal[] {
  return [...workQuestions(evidence), ...levelQuestions(evidence)]
}

function workQuestions({ birthDate, experience }: Evidence): Refusal[] {
  const grown = addYears(birthDate, workingAge)
  return experience.flatMap(({ from }) => {
    if (from < birthDate) return [refuse('question-work-before-birth', { day: from, birth: birthDate })]
    return from < grown ? [refuse('question-work-early', { day: from, age: workingAge, grown })] : []
  })
}

function levelQuestions({ certificates }: Evidence): Refusal[] {
  const inOrder = [...certificates].sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
  return inOrder.flatMap((earlier, at) => {
    const next = inOrder[at + 1]
    const close = next && next.level !== earlier.level && next.issuedOn <= addMonths(earlier.issuedOn, 1)
    return close ? [refuse('question-levels-in-month', { from: earlier.issuedOn, to: next.issuedOn })] : []
  })
}
