import { type Refusal, refuse } from '#domain/kit/refusal'
import type { NewOrganisation, Standing } from '#domain/organisations/contract'
import { tidyCreditCode, whyNotCreditCode } from './credit-code.ts'

/** An organisation that is registered already. */
export interface Known extends Pick<NewOrganisation, 'kind' | 'creditCode' | 'ministryNumber' | 'provinceNumber'> {
  readonly id: string
  readonly name: string
}

/** An organisation as it is kept: texts without blanks around them, in one form of Unicode, the code in capitals. */
export const tidyOrganisation = (given: NewOrganisation): NewOrganisation => ({
  ...given,
  name: tidyText(given.name),
  latinName: tidyText(given.latinName ?? '') || null,
  address: tidyText(given.address),
  creditCode: tidyCreditCode(given.creditCode),
})

/** A text as it is kept. */
export const tidyText = (text: string): string => text.normalize('NFC').trim()

/**
 * Why an organisation, tidied, may not be registered beside those that are known: its code isn't one or is another's, its
 * division doesn't exist, or its numbers are another's of its kind. `id` is its own where it is registered already.
 */
export function whyNotRegister(
  given: NewOrganisation,
  known: readonly Known[],
  isArea: (code: string) => boolean,
  id: string | null = null,
): Refusal | null {
  const wrong = whyNotCreditCode(given.creditCode)
  if (wrong) return wrong
  if (!isArea(given.areaCode)) return refuse('area-unknown', { area: given.areaCode })
  const others = known.filter((one) => one.id !== id)
  const same = others.find(({ creditCode }) => creditCode === given.creditCode)
  if (same) return refuse('organisation-code-taken', { code: given.creditCode, name: same.name })
  const numbered = others.find((one) => numberOf(one) === numberOf(given))
  return numbered ? refuse('organisation-number-taken', { number: shownNumber(given), name: numbered.name }) : null
}

/** By what two organisations would give the same numbers to their certificates. */
export const numberOf = ({ kind, ministryNumber, provinceNumber }: Omit<Known, 'id' | 'name' | 'creditCode'>): string =>
  `${kind} ${ministryNumber} ${provinceNumber}`

/** Both numbers of an organisation as people read them. */
export const shownNumber = ({ ministryNumber, provinceNumber }: Pick<Known, 'ministryNumber' | 'provinceNumber'>) =>
  `${ministryNumber}-${provinceNumber}`

/** Why an organisation, one of its sites, or a room can't be touched any more. */
export const whyNotTouch = (what: { readonly name: string; readonly closedAt: Date | null }): Refusal | null =>
  what.closedAt ? refuse('organisation-closed', { name: what.name }) : null

/** How an organisation stands, by how many of its accreditations are in which state: the most urgent first. */
export function standingOf(of: {
  readonly closed: boolean
  readonly waiting: number
  readonly suspended: number
  readonly granted: number
}): Standing {
  if (of.closed) return 'closed'
  if (of.waiting > 0) return 'waiting'
  if (of.suspended > 0) return 'suspended'
  return of.granted > 0 ? 'accredited' : 'none'
}
