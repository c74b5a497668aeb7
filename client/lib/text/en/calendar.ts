import type { words as model } from '../zh/calendar.ts'

export const words: Record<keyof typeof model, string> = {
  title: 'When and where',
  seat: 'Seat {{ seat }}',
  noSeat: 'Seats are still to be drawn',
  over: 'Over',
  subscribe: 'Add to my calendar',
  subscribeMore: 'The calendar follows every change. The address is yours alone: pass it on to nobody.',
  copyAddress: 'Copy address',
  copied: 'Address copied',
  openCalendar: 'Open in a calendar',
  newAddress: 'Change the address',
  newAddressDone: 'The address is another now; the old one is dead',
}
