import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { slotOf, slotsOf, slotText, whyNotDrawSeats } from './seats.ts'

const seatsOf = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1} 号`)

test('whoever sits beside, before or behind has another paper; with four papers also across the corner', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 26 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 90 }),
      (papers, rowLength, entries) => {
        const paperAt = slotsOf(seatsOf(90), entries, papers, rowLength).map((slot) => slotOf(slot, papers).paper)
        for (const [place, paper] of paperAt.entries()) {
          const [row, column] = [Math.floor(place / rowLength), place % rowLength]
          const around = [
            [0, 1],
            [1, 0],
            ...(papers >= 4
              ? [
                  [1, 1],
                  [1, -1],
                ]
              : []),
          ]
          for (const [down = 0, right = 0] of around) {
            const beside = column + right
            if (beside < 0 || beside >= rowLength) continue
            const other = paperAt[(row + down) * rowLength + beside]
            if (other !== undefined) assert.is.not(other, paper, `${place} of ${papers} papers`)
          }
        }
      },
    ),
  )
})

test('a slot says seat and paper, and is read back', () => {
  assert.is(slotText('12 号', 'B'), '12 号 B')
  assert.equal(slotOf('12 号 B', 3), { seat: '12 号', paper: 'B' })
  assert.equal(slotOf('12 号', 1), { seat: '12 号', paper: null })
  assert.equal(slotsOf(['a', 'b', 'c'], 2, 1, 5), ['a', 'b'])
})

test('seats are drawn before a session begins, where they suffice, and anew with a reason alone', () => {
  const facts = { session: '1', state: 'planned', seats: 30, entries: 30, before: false } as const
  assert.is(whyNotDrawSeats(facts, null), null)
  assert.is(whyNotDrawSeats({ ...facts, seats: 29 }, null)?.code, 'seats-too-few')
  assert.is(whyNotDrawSeats({ ...facts, state: 'open' }, null)?.code, 'seats-session-begun')
  assert.is(whyNotDrawSeats({ ...facts, entries: 0 }, null)?.code, 'seats-nobody')
  assert.is(whyNotDrawSeats({ ...facts, before: true }, null)?.code, 'seats-drawn-before')
  assert.is(whyNotDrawSeats({ ...facts, before: true }, 'Two came later'), null)
})

test.run()
