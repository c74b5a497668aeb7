import type { TabletView } from '#domain/people/contract'
import { JudgePlayer, type Play } from '../judge.ts'
import { pairTablet } from '../set-up.ts'
import type { Hall, Played, TabletSeat } from './hall.ts'

/** What a broken tablet came to. */
export interface BrokenTablet {
  /** Marks that it had yet to send when it was last heard, as the desk reads it. */
  readonly unsent: number
  /** Marks that had reached the server though their answer was lost, and were sent again: none counts twice. */
  readonly sentTwice: number
  readonly acknowledged: JudgePlayer['acknowledged']
}

/**
 * A judge's tablet breaks in the middle of a day: half of its marks are sent, the answer to the next ones is lost and
 * they are sent again, the rest stays on it. The desk sees how many; the judge goes on with another tablet.
 */
export async function breakTablet(played: Played, hall: Hall, seat: TabletSeat, play: Play): Promise<BrokenTablet> {
  const { administrator, eventId } = played
  const first = await JudgePlayer.sit(seat.tablet, hall.sessionId, play)
  const due = await first.due()
  const sent = due.slice(0, Math.ceil(due.length / 2))
  const lost = due.slice(sent.length, sent.length + Math.ceil(due.length / 4))
  await first.send(sent)
  await seat.tablet.send(`/api/sessions/${hall.sessionId}/marks`, { marks: lost })
  await first.send(lost)
  await seat.tablet.send('/api/tablet/heartbeat', { unsent: due.length - sent.length - lost.length })
  first.leave()
  const { tablets } = await administrator.get<{ tablets: TabletView[] }>(`/api/events/${eventId}/tablets`)
  const seen = tablets.find(({ personId }) => personId === seat.personId)
  if (!seen) throw new Error('the desk does not see the tablet')
  await administrator.post(`/api/tablets/${seen.id}/revoke`)
  seat.tablet = await pairTablet(administrator, eventId, seat.personId, '2580')
  return { unsent: seen.unsent, sentTwice: lost.length, acknowledged: first.acknowledged }
}
