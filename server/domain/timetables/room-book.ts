import { add, at } from './ints.ts'
import type { Model } from './model.ts'

/** Who sits where: lists over halls, a hall being a room in a period (`period * rooms + room`). */
export interface RoomBook {
  readonly model: Model
  /** An exam's room, or -1. */
  readonly room: Int32Array
  readonly free: Int32Array
  readonly held: Int32Array
  /** How many exams of each duration a hall has (`hall * durations + duration`), and how many different ones. */
  readonly lasting: Int32Array
  readonly mixed: Int32Array
}

/** More seats than any room has: what an exam takes that shares its room with no other. */
const TAKEN = 1 << 20

/** All rooms empty. */
export function createRoomBook(model: Model): RoomBook {
  const halls = model.periods * model.rooms
  return {
    model,
    room: new Int32Array(model.exams).fill(-1),
    free: Int32Array.from({ length: halls }, (_, hall) => at(model.capacity, hall % model.rooms)),
    held: new Int32Array(halls),
    lasting: new Int32Array(halls * model.durations),
    mixed: new Int32Array(halls),
  }
}

/** Whether a hall as it is has a place for an exam; whether the exam may have the room at all is another question. */
export function hasPlace(book: RoomBook, exam: number, hall: number): boolean {
  if (at(book.free, hall) < at(book.model.seats, exam)) return false
  return at(book.model.alone, exam) === 0 || at(book.held, hall) === 0
}

/** What an exam would cost in a hall: the room's penalty, and the weight of a further duration. */
export function hallCost(book: RoomBook, exam: number, room: number, hall: number): number {
  const { model } = book
  const cost = at(model.roomCost, exam * model.rooms + room)
  if (model.mixedWeight === 0 || at(book.mixed, hall) === 0) return cost
  return at(book.lasting, hall * model.durations + at(model.duration, exam)) === 0 ? cost + model.mixedWeight : cost
}

/** Seats an exam and gives the cost of it. */
export function enterRoom(book: RoomBook, exam: number, period: number, room: number): number {
  const { model } = book
  const hall = period * model.rooms + room
  const cost = hallCost(book, exam, room, hall)
  const lasting = hall * model.durations + at(model.duration, exam)
  if (at(book.lasting, lasting) === 0) add(book.mixed, hall, 1)
  add(book.lasting, lasting, 1)
  add(book.free, hall, -at(model.seats, exam) - TAKEN * at(model.alone, exam))
  add(book.held, hall, 1)
  book.room[exam] = room
  return cost
}

/** Takes an exam out of its room and gives the cost that falls away. */
export function leaveRoom(book: RoomBook, exam: number, period: number): number {
  const { model } = book
  const room = at(book.room, exam)
  const hall = period * model.rooms + room
  const lasting = hall * model.durations + at(model.duration, exam)
  add(book.lasting, lasting, -1)
  if (at(book.lasting, lasting) === 0) add(book.mixed, hall, -1)
  add(book.free, hall, at(model.seats, exam) + TAKEN * at(model.alone, exam))
  add(book.held, hall, -1)
  book.room[exam] = -1
  return hallCost(book, exam, room, hall)
}

/** The cheapest room with a place for an exam in a period, of equal ones the one it fills best; -1 where none has. */
export function cheapestRoom(book: RoomBook, exam: number, period: number): number {
  const { rooms, roomsOf } = book.model
  let best = -1
  let bestCost = 0
  let bestFree = 0
  for (let i = at(roomsOf.start, exam), end = at(roomsOf.start, exam + 1); i < end; i++) {
    const room = at(roomsOf.items, i)
    const hall = period * rooms + room
    if (!hasPlace(book, exam, hall)) continue
    if (best >= 0 && at(book.model.roomCost, exam * rooms + room) > bestCost) break
    const cost = hallCost(book, exam, room, hall)
    const free = at(book.free, hall)
    if (best >= 0 && (cost > bestCost || (cost === bestCost && free >= bestFree))) continue
    best = room
    bestCost = cost
    bestFree = free
  }
  return best
}

/** What would fall away if an exam left its room. */
export function leavingGain(book: RoomBook, exam: number, period: number): number {
  const { model } = book
  const room = at(book.room, exam)
  const hall = period * model.rooms + room
  const isLast = at(book.mixed, hall) > 1 && at(book.lasting, hall * model.durations + at(model.duration, exam)) === 1
  return at(model.roomCost, exam * model.rooms + room) + (isLast ? model.mixedWeight : 0)
}
