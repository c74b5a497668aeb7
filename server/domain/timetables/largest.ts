import type { ExamProblem } from './contract.ts'

/** The exams that the front-load rule means: the largest by enrolment; of equal ones the earlier in the list. */
export function largestExams({ exams, weights }: ExamProblem): ReadonlySet<number> {
  const order = exams.map((_, exam) => exam)
  const sizeOf = (exam: number) => exams[exam]?.students.length ?? 0
  order.sort((a, b) => sizeOf(b) - sizeOf(a) || a - b)
  return new Set(order.slice(0, weights.frontLoad.largest))
}
