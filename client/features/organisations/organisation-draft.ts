import { type NewOrganisation, type OrganisationKind, organisationKinds } from '#domain/organisations/contract'
import { whyNotCreditCode } from '#domain/organisations/credit-code'
import { tidyOrganisation } from '#domain/organisations/register'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'

/** An organisation as it is typed. */
export interface OrganisationDraft {
  kind: OrganisationKind | ''
  name: string
  latinName: string
  creditCode: string
  areaCode: string
  address: string
  ministryNumber: string
  provinceNumber: string
}

export const emptyOrganisation: OrganisationDraft = {
  ...{ kind: '', name: '', latinName: '', creditCode: '', areaCode: '', address: '' },
  ...{ ministryNumber: '0000', provinceNumber: '' },
}

/** An organisation to be changed. */
export const draftOf = (of: NewOrganisation): OrganisationDraft => ({
  ...{ kind: of.kind, name: of.name, latinName: of.latinName ?? '', creditCode: of.creditCode },
  ...{ areaCode: of.areaCode, address: of.address },
  ...{ ministryNumber: of.ministryNumber, provinceNumber: of.provinceNumber },
})

/** What is typed, as the contract wants it; null while something is missing or wrong. */
export function organisationOf(draft: OrganisationDraft): NewOrganisation | null {
  const kind = organisationKinds.find((one) => one === draft.kind)
  const wrong = Object.keys(draft).some((field) => whatIsWrong(draft, field as keyof OrganisationDraft) !== null)
  return kind && !wrong ? tidyOrganisation({ ...draft, kind, latinName: draft.latinName.trim() || null }) : null
}

/** What is wrong with a field, in words; null where nothing is. */
export function whatIsWrong(draft: OrganisationDraft, field: keyof OrganisationDraft): string | null {
  const text = draft[field].trim()
  if (field === 'latinName') return null
  if (text === '') return t('common.required')
  if (field === 'creditCode') {
    const refusal = whyNotCreditCode(text.replace(/\s/g, '').toUpperCase())
    return refusal && refusalText(refusal)
  }
  const length = { ministryNumber: 4, provinceNumber: 6 }[field as string]
  if (length === undefined) return null
  return text.length === length && /^\d+$/.test(text) ? null : t('organisations.digits', { n: length })
}
