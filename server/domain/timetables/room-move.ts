import { at } from './ints.ts'
import type { Model } from './model.ts'
import { enterRoom, hallCost, hasPlace, leaveRoom } from './room-book.ts'
import type { State } from './state.ts'

/** Moves a placed exam to another room of its period, one of its `roomsOf`, where it has a place and the cost rises by at most `limit`. */
export function tryRoom(state: State, exam: number, room: number, limit: number): boolean {
  const { model, book } = state
  const period = at(state.period, at(model.unitOf, exam))
  const hall = period * model.rooms + room
  if (room === at(book.room, exam) || !hasPlace(book, exam, hall)) return false
  const cameFrom = at(book.room, exam)
  const rise = hallCost(book, exam, room, hall) - leaveRoom(book, exam, period)
  enterRoom(book, exam, period, rise > limit ? cameFrom : room)
  if (rise > limit) return false
  state.cost += rise
  return true
}

/** Lets two exams of one period change rooms where both fit and the cost rises by at most `limit`. */
export function tryRoomSwap(state: State, exam: number, other: number, limit: number): boolean {
  const { model, book } = state
  const period = at(state.period, at(model.unitOf, exam))
  const [room, otherRoom] = [at(book.room, exam), at(book.room, other)]
  if (room === otherRoom) return false
  if (!mayHave(model, exam, otherRoom) || !mayHave(model, other, room)) return false
  const hall = period * model.rooms
  let rise = -leaveRoom(book, exam, period) - leaveRoom(book, other, period)
  const fits = hasPlace(book, exam, hall + otherRoom) && hasPlace(book, other, hall + room)
  if (fits) rise += enterRoom(book, exam, period, otherRoom) + enterRoom(book, other, period, room)
  if (fits && rise <= limit) {
    state.cost += rise
    return true
  }
  if (fits) {
    leaveRoom(book, exam, period)
    leaveRoom(book, other, period)
  }
  enterRoom(book, exam, period, room)
  enterRoom(book, other, period, otherRoom)
  return false
}

const mayHave = (model: Model, exam: number, room: number) => at(model.roomCost, exam * model.rooms + room) >= 0
