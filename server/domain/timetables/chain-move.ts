import { type ChainMove, changePeriods, forget, gather, join, keepsOrder } from './chain-periods.ts'
import { keepRooms, mostRoomGain, seat, seatOne } from './chain-rooms.ts'
import { at } from './ints.ts'
import type { Model } from './model.ts'
import type { State } from './state.ts'

/**
 * Moves a placed unit to another period. Units there that may not meet it come back in exchange, and so on until nobody
 * is in anyone's way (a Kempe chain); a `partner` (or -1) comes back in any case. All exams are seated anew. Done only
 * where every hard rule goes on holding, at most `most` units move, and the cost rises by at most `limit`: says whether it
 * was done.
 */
export function tryChain(
  state: State,
  move: ChainMove,
  unit: number,
  target: number,
  partner: number,
  limit: number,
  most = state.model.units,
): boolean {
  const from = at(state.period, unit)
  join(move, unit, target)
  if (partner >= 0) join(move, partner, from)
  const done =
    gather(state, move, from, target, most) &&
    keepsOrder(state, move) &&
    (move.count === 1 && isSingle(state.model, unit)
      ? seatOne(state, move, unit, limit)
      : move.periodCost - mostRoomGain(state, move) <= limit && seat(state, move, limit))
  if (done) changePeriods(state, move)
  forget(move)
  return done
}

const isSingle = ({ examsOf }: Model, unit: number) => at(examsOf.start, unit + 1) - at(examsOf.start, unit) === 1

/**
 * Lets two periods change places with all who are in them, each exam in the room that it has. Done only where every hard
 * rule goes on holding and the cost rises by at most `limit`: says whether it was done.
 */
export function tryExchange(state: State, move: ChainMove, one: number, other: number, limit: number): boolean {
  const { members, memberCount, model } = state
  for (let i = one * model.units, end = i + at(memberCount, one); i < end; i++) join(move, at(members, i), other)
  for (let i = other * model.units, end = i + at(memberCount, other); i < end; i++) join(move, at(members, i), one)
  const done = gather(state, move, one, other, model.units) && move.periodCost <= limit && keepsOrder(state, move)
  if (done) {
    keepRooms(state, move)
    changePeriods(state, move)
  }
  forget(move)
  return done
}
