import { type Festival, festivalNames, festivals, makeUp } from '#domain/batches/festivals'
import { t } from '../../../lib/text/index.ts'

/** A festival in the reader's language. */
export const festivalName = (festival: Festival): string => t(`workdays.festival-${festival}`)

/** What a day was entered as, in the reader's language where it is one of the festivals. */
export function dayName(name: string): string {
  const festival = festivals.find((one) => name === festivalNames[one] || name === festivalNames[one] + makeUp)
  if (!festival) return name
  const own = festivalName(festival)
  return name === festivalNames[festival] ? own : t('workdays.makeUp', { festival: own })
}
