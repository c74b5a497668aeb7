import type { ChainMove } from './chain-periods.ts'
import { at } from './ints.ts'
import { cheapestRoom, enterRoom, hallCost, leaveRoom, leavingGain, type RoomBook } from './room-book.ts'
import type { State } from './state.ts'

/** Lists the move's exams, most seats first, and gives the most that new rooms could save. */
export function mostRoomGain({ model, book }: State, move: ChainMove): number {
  const { examsOf, seats, roomCost, rooms, mixedWeight } = model
  let gain = 0
  let count = 0
  for (let i = 0; i < move.count; i++) {
    const unit = at(move.units, i)
    for (let j = at(examsOf.start, unit), end = at(examsOf.start, unit + 1); j < end; j++) {
      const exam = at(examsOf.items, j)
      gain += at(roomCost, exam * rooms + at(book.room, exam)) + mixedWeight
      let place = count++
      for (; place > 0 && at(seats, at(move.exams, place - 1)) < at(seats, exam); place--)
        move.exams[place] = at(move.exams, place - 1)
      move.exams[place] = exam
    }
  }
  move.examCount = count
  return gain
}

/**
 * Seats the exams that `mostRoomGain` has listed in their new periods; undone, and false, where one finds no room or the
 * cost rises over the limit. The units' periods are left to the caller.
 */
export function seat(state: State, move: ChainMove, limit: number): boolean {
  const { model, book } = state
  let roomCost = 0
  for (let i = 0; i < move.examCount; i++) {
    const exam = at(move.exams, i)
    move.cameFrom[i] = at(book.room, exam)
    roomCost -= leaveRoom(book, exam, at(state.period, at(model.unitOf, exam)))
  }
  let seated = 0
  for (; seated < move.examCount; seated++) {
    const exam = at(move.exams, seated)
    const to = at(move.goesTo, at(model.unitOf, exam))
    const room = cheapestRoom(book, exam, to)
    if (room < 0) break
    roomCost += enterRoom(book, exam, to, room)
  }
  if (seated < move.examCount || move.periodCost + roomCost > limit) {
    seatAsBefore(state, book, move, seated)
    return false
  }
  state.cost += roomCost
  return true
}

function seatAsBefore({ model, period }: State, book: RoomBook, move: ChainMove, seated: number): void {
  for (let i = 0; i < seated; i++) {
    const exam = at(move.exams, i)
    leaveRoom(book, exam, at(move.goesTo, at(model.unitOf, exam)))
  }
  for (let i = 0; i < move.examCount; i++) {
    const exam = at(move.exams, i)
    enterRoom(book, exam, at(period, at(model.unitOf, exam)), at(move.cameFrom, i))
  }
}

/** Seats an exam that moves alone in the cheapest room of its new period, which needs none of what a chain does. */
export function seatOne({ model, book, period }: State, move: ChainMove, unit: number, limit: number): boolean {
  const exam = at(model.examsOf.items, at(model.examsOf.start, unit))
  const from = at(period, unit)
  const to = at(move.goesTo, unit)
  const cost = move.periodCost - leavingGain(book, exam, from)
  if (cost > limit) return false
  const room = cheapestRoom(book, exam, to)
  if (room < 0 || cost + hallCost(book, exam, room, to * model.rooms + room) > limit) return false
  move.periodCost -= leaveRoom(book, exam, from)
  move.periodCost += enterRoom(book, exam, to, room)
  return true
}

/** Lets the exams of all who move take the room that they have along; the units' periods are left to the caller. */
export function keepRooms(state: State, move: ChainMove): void {
  const { model, book, period } = state
  mostRoomGain(state, move)
  for (let i = 0; i < move.examCount; i++) {
    const exam = at(move.exams, i)
    move.cameFrom[i] = at(book.room, exam)
    leaveRoom(book, exam, at(period, at(model.unitOf, exam)))
  }
  for (let i = 0; i < move.examCount; i++) {
    const exam = at(move.exams, i)
    enterRoom(book, exam, at(move.goesTo, at(model.unitOf, exam)), at(move.cameFrom, i))
  }
}
