import type { ExamProblem, Timetable } from './contract.ts'

/** Gives every exam without a place one that is at least long and large enough, so that a person sees what is left. */
export function fillUp(problem: ExamProblem, timetable: Timetable): Timetable {
  return timetable.map((place, at) => {
    const exam = problem.exams[at]
    if (place.period >= 0 && place.room >= 0) return place
    return {
      period: Math.max(
        0,
        problem.periods.findIndex(({ minutes }) => minutes >= (exam?.minutes ?? 0)),
      ),
      room: Math.max(
        0,
        problem.rooms.findIndex(({ seats }) => seats >= (exam?.students.length ?? 0)),
      ),
    }
  })
}
