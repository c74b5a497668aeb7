import type { words as model } from '../zh/workdays.ts'

export const words: Record<keyof typeof model, string> = {
  title: 'Working days',
  more: 'Holidays, and weekends that are worked to make up for them; every period of working days is counted by this calendar.',
  days: 'Days of {{ year }}',
  yearBefore: 'Year before',
  yearAfter: 'Year after',
  known: 'The holidays of {{ year }} are entered',
  unknown: 'The holidays of {{ year }} are not entered yet',
  unknownMore:
    'Only the holidays of the law are counted now. Once the arrangement is announced, enter the days around them and the weekends that are worked; periods that run through this year may move.',
  markKnown: 'All are entered',
  markUnknown: 'Not all are entered',
  festival: 'A day that is pressed is kept as',
  nearest: 'the nearest festival',
  keepHint:
    'Press a day: a weekday becomes a holiday, a weekend is worked; press again to give it back. Arrow keys move, Enter presses.',
  off: 'off',
  worked: 'work',
  isOff: 'off',
  isWorked: 'worked',
  byLaw: 'holiday by law',
  makeUp: '{{ festival }}, made up for',
  'festival-new-year': 'New Year',
  'festival-spring': 'Spring Festival',
  'festival-qingming': 'Qingming Festival',
  'festival-labour': 'Labour Day',
  'festival-dragon-boat': 'Dragon Boat Festival',
  'festival-mid-autumn': 'Mid-Autumn Festival',
  'festival-national': 'National Day',
}
