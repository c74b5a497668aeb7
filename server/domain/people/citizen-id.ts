import { type Refusal, refuse } from '#domain/kit/refusal'
import { areaName } from './areas.ts'
import type { Sex } from './identity.ts'

const length = 18

/** Weights of the first 17 characters, and the check characters by the remainder of their sum (ISO 7064, MOD 11-2). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checks = '10X98765432'

/** What a citizen id says of its holder. */
export interface CitizenFacts {
  /** YYYY-MM-DD. */
  readonly birthDate: string
  readonly sex: Sex
}

/**
 * Why a text, tidied, is no citizen id of GB 11643 on a day (YYYY-MM-DD); null where it is one. The refusal names what is
 * wrong: length, a character out of place (places count from 1), a province that there isn't, a birth date that is none or
 * still to come, or the check character. The number itself is not among the facts.
 */
export function whyNotCitizenId(number: string, today: string): Refusal | null {
  if (number.length !== length) return refuse('citizen-id-length', { length: number.length, needed: length })
  const wrong = [...number].findIndex((character, at) => !(at < 17 ? /\d/ : /[\dX]/).test(character))
  if (wrong >= 0) return refuse('citizen-id-character', { character: number.charAt(wrong), place: wrong + 1 })
  const area = number.slice(0, 6)
  if (areaName(area) === null && area !== ofTaiwanPermits) return refuse('citizen-id-area', { area })
  return whyNotPersonNumber(number, today)
}

/**
 * Under this area stand the numbers of residence permits for people of Taiwan (rules of 2018); those for people of Hong Kong
 * and Macao stand under 810000 and 820000.
 */
const ofTaiwanPermits = '830000'

/** Why 17 digits and a check character, whatever their area, hold no birth date or another check character; null where they do. */
export function whyNotPersonNumber(number: string, today: string): Refusal | null {
  const { birthDate } = citizenFacts(number)
  if (!isDay(birthDate) || birthDate < '1900-01-01') return refuse('citizen-id-birth', { day: birthDate })
  if (birthDate > today) return refuse('citizen-id-birth-future', { day: birthDate })
  return number.endsWith(citizenCheck(number)) ? null : refuse('citizen-id-check', { found: number.slice(-1) })
}

/** Whether a text, tidied, is a number in the form of a citizen id: with a day that there is, and the check character. */
export const isCitizenForm = (number: string): boolean =>
  /^\d{17}[\dX]$/.test(number) && whyNotPersonNumber(number, '9999-12-31') === null

/** Birth date and sex, read off a citizen id: the 17th digit is odd for men. */
export const citizenFacts = (number: string): CitizenFacts => ({
  birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
  sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
})

/** The check character that belongs to the first 17 digits. */
export function citizenCheck(number: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0)
  return checks.charAt(sum % 11)
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
