/** The festivals on which the law gives everybody a holiday, by the names under which the calendar keeps their days. */
export const festivalNames = {
  'new-year': '元旦',
  spring: '春节',
  qingming: '清明节',
  labour: '劳动节',
  'dragon-boat': '端午节',
  'mid-autumn': '中秋节',
  national: '国庆节',
} as const
export type Festival = keyof typeof festivalNames
export const festivals = Object.keys(festivalNames) as Festival[]

/** What the calendar puts behind a festival's name where a weekend is worked to make up for it. */
export const makeUp = '调休'
