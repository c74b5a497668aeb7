import Type, { type Static } from 'typebox'
import { Typed } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { plainNumber } from '#domain/kit/text'
import { type CitizenFacts, citizenFacts, isCitizenForm, whyNotCitizenId, whyNotPersonNumber } from './citizen-id.ts'

/**
 * Documents that say who a person is. A residence permit is one for people of Hong Kong, Macao or Taiwan, or of foreigners with
 * permanent residence. All but the citizen id and residence permits of 18 characters are taken as they are written.
 */
export const documentKinds = ['citizen-id', 'passport', 'hk-macao-permit', 'taiwan-permit', 'residence-permit'] as const
export const DocumentKindName = Type.Enum(documentKinds)
export type DocumentKind = (typeof documentKinds)[number]

export const sexes = ['female', 'male'] as const
export const SexName = Type.Enum(sexes)
export type Sex = (typeof sexes)[number]

/** An identity document with its number in clear: it comes in through a form or a file and is kept encrypted alone. */
export const IdentityDocument = Type.Object({
  kind: DocumentKindName,
  number: Typed({ minLength: 1, maxLength: 40 }),
})
export type IdentityDocument = Static<typeof IdentityDocument>

/** A phone number as people write it. */
export const Phone = Typed({ minLength: 1, maxLength: 30 })

/** A document as it is kept and compared: its number plain and in capitals. */
export const tidyDocument = ({ kind, number }: IdentityDocument): IdentityDocument => ({
  kind,
  number: plainNumber(number).toUpperCase(),
})

/** Whether a document's number names a person whatever the document is called: it has the form of a citizen id. */
export const isPersonNumber = (document: IdentityDocument): boolean => isCitizenForm(tidyDocument(document).number)

/** By what two documents are one: the number alone where it has the form of a citizen id, else kind and number. */
export function documentKey(document: IdentityDocument): string {
  const { kind, number } = tidyDocument(document)
  return isCitizenForm(number) ? number : `${kind} ${number}`
}

/** Where foreigners' permits of permanent residence stand among numbers of the form of a citizen id, since 2023. */
const ofForeigners = '9'

/** Why a tidied document can't be taken on a day (YYYY-MM-DD); null where it can. */
export function whyNotDocument({ kind, number }: IdentityDocument, today: string): Refusal | null {
  const isPermit = kind === 'residence-permit' && /^\d{17}[\dX]$/.test(number)
  if (isPermit && number.startsWith(ofForeigners)) return whyNotPersonNumber(number, today)
  if (kind === 'citizen-id' || isPermit) return whyNotCitizenId(number, today)
  return /^[A-Z0-9()/-]{5,30}$/.test(number) ? null : refuse('document-number-form')
}

/** Birth date and sex where the document's number holds them; null where they are to be asked for. */
export const documentFacts = ({ kind, number }: IdentityDocument): CitizenFacts | null =>
  kind === 'citizen-id' || isCitizenForm(number) ? citizenFacts(number) : null

/** A phone number as it is kept: digits, with + and the country before one from abroad. */
export function tidyPhone(text: string): string {
  const plain = plainNumber(text).replace(/[()'’]|\p{Dash}/gu, '')
  return plain.replace(/^(\+86|0086|86)(?=1\d{10}$)/, '')
}

/** Why a tidied text is no phone number: a mobile one of the mainland, or one with + and the country's code. */
export const whyNotPhone = (phone: string): Refusal | null =>
  /^(1[3-9]\d{9}|\+[1-9]\d{6,14})$/.test(phone) ? null : refuse('phone-form')

/** A document's number as lists show it: the first 3 and last 4 of a citizen id, of others less. */
export function maskNumber(number: string): string {
  const [head, tail] = number.length >= 15 ? [3, 4] : [2, 2]
  return `${number.slice(0, head)}${'*'.repeat(Math.max(4, number.length - head - tail))}${number.slice(-tail)}`
}

/** A phone number as lists show it: 138****5678. */
export const maskPhone = (phone: string): string =>
  `${phone.slice(0, 3)}${'*'.repeat(Math.max(4, phone.length - 7))}${phone.slice(-4)}`

/** Who somebody is, as staff see it before they give a reason to see more. */
export const MaskedIdentity = Type.Object({
  documentKind: DocumentKindName,
  /** Masked: 500***********1234. */
  number: Type.String(),
  birthDate: Type.Union([Type.String(), Type.Null()]),
  sex: Type.Union([SexName, Type.Null()]),
  /** Masked: 138****5678; null where none is known. */
  phone: Type.Union([Type.String(), Type.Null()]),
})
export type MaskedIdentity = Static<typeof MaskedIdentity>

/** Who somebody is, in clear: for what is printed for that person, or shown with a reason, alone. */
export const PlainIdentity = Type.Object({
  documentKind: DocumentKindName,
  number: Type.String(),
  birthDate: Type.Union([Type.String(), Type.Null()]),
  sex: Type.Union([SexName, Type.Null()]),
  phone: Type.Union([Type.String(), Type.Null()]),
})
export type PlainIdentity = Static<typeof PlainIdentity>

/** Why somebody wants to see a number in clear: it goes into the audit chain, so it must hold no number itself. */
export const UnmaskReason = Type.String({ minLength: 4, maxLength: 300, pattern: '\\S' })

/** Refuses a reason that holds what it asks for, or something as long. */
export const whyNotReason = (reason: string): Refusal | null =>
  /\d{9,}/.test(reason.replace(/[\s-]/g, '')) ? refuse('reason-holds-number') : null
