import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { EventState, EventView } from '#domain/events/contract'
import { sortEvents } from './sort-events.ts'

const event = (name: string, startsOn: string, endsOn: string, state: EventState = 'announced'): EventView => ({
  ...{
    id: name,
    kind: 'competition',
    organisationId: null,
    name,
    latinName: null,
    tier: null,
    place: '',
    organiser: '',
  },
  ...{ startsOn, endsOn, state },
})

const names = (events: readonly EventView[]) => events.map(({ name }) => name)

test('an event is on from its first day to its last', () => {
  const events = [
    event('ends today', '2026-05-01', '2026-05-04'),
    event('starts today', '2026-05-04', '2026-05-06'),
    event('tomorrow', '2026-05-05', '2026-05-06'),
    event('yesterday', '2026-05-01', '2026-05-03'),
  ]
  const { now, next, past } = sortEvents(events, '2026-05-04')
  assert.equal(names(now), ['ends today', 'starts today'])
  assert.equal(names(next), ['tomorrow'])
  assert.equal(names(past), ['yesterday'])
})

test('a closed event is over before its last day, and a draft is shown nowhere', () => {
  const events = [
    event('closed', '2026-05-01', '2026-05-06', 'closed'),
    event('draft', '2026-05-01', '2026-05-06', 'draft'),
  ]
  const { now, next, past } = sortEvents(events, '2026-05-04')
  assert.equal([names(now), names(next), names(past)], [[], [], ['closed']])
})

test('the nearest comes first, ahead and behind', () => {
  const events = ['2026-08-01', '2026-06-01', '2026-01-01', '2026-03-01'].map((day) => event(day, day, day))
  const { next, past } = sortEvents(events, '2026-05-04')
  assert.equal(names(next), ['2026-06-01', '2026-08-01'])
  assert.equal(names(past), ['2026-03-01', '2026-01-01'])
})

test.run()
