import type { OfferingToApply } from '#domain/applications/own-contract'
import { locale, t } from '../../../lib/text/index.ts'
import { levelWord } from '../../occupations/requirement-words.ts'

const DAY = 86_400_000

/** A name in the reader's script, where there is one. */
const pick = (name: string, latinName: string | null) => (locale() === 'en' && latinName ? latinName : name)

export const occupationOf = (at: OfferingToApply): string => pick(at.occupation, at.latinOccupation)
export const batchOf = (at: OfferingToApply): string => pick(at.batch, at.latinBatch)
export const organisationOf = (at: OfferingToApply): string => pick(at.organisation, at.latinOrganisation)

/** Occupation and level in one line. */
export const offeringName = (at: OfferingToApply): string => `${occupationOf(at)} · ${levelWord(at.level)}`

/** How long one can still apply, or from when on; null once registration is over. */
export function timeLeft(at: OfferingToApply, today: string): { word: string; soon: boolean; open: boolean } | null {
  if (today > at.registrationUntil) return null
  if (today < at.registrationFrom)
    return { word: t('apply.opensIn', { n: daysBetween(today, at.registrationFrom) }), soon: false, open: false }
  const left = daysBetween(today, at.registrationUntil)
  const word = left === 0 ? t('apply.lastDay') : t('apply.daysLeft', { n: left })
  return { word, soon: left <= 3, open: true }
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** Whether all places are taken. */
export const isFull = ({ capacity, taken }: OfferingToApply): boolean => capacity !== null && taken >= capacity

/** How many places there are, in words; null where there is no limit. */
export const placesWord = (at: OfferingToApply): string | null => {
  if (at.capacity === null) return null
  return isFull(at) ? t('apply.full') : t('apply.placesLeft', { n: at.capacity - at.taken, total: at.capacity })
}

/** Whether an offering has all the words that somebody looks for, wherever they stand. */
export function matches(at: OfferingToApply, text: string): boolean {
  const names = [
    at.code,
    at.occupation,
    at.latinOccupation,
    at.organisation,
    at.latinOrganisation,
    at.batch,
    ...at.sites,
  ]
  const where = [...names, levelWord(at.level)].join(' ').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => where.includes(word))
}
