import type { ExamProblem, PeriodRule } from './contract.ts'

/** The period rules that hold: a coincidence of two exams with a common student is ignored, as the competition says. */
export function rulesInForce({ exams, periodRules }: ExamProblem): PeriodRule[] {
  return periodRules.filter(({ kind, first, second }) => {
    if (kind !== 'coincidence') return true
    const students = new Set(exams[first]?.students)
    return !exams[second]?.students.some((student) => students.has(student))
  })
}
