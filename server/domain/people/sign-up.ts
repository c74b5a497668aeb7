import Type, { type Static } from 'typebox'
import { Day, Name } from '#domain/kit/ids'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { Login, Password } from './contract.ts'
import {
  documentFacts,
  IdentityDocument,
  Phone,
  SexName,
  tidyDocument,
  tidyPhone,
  whyNotDocument,
  whyNotPhone,
} from './identity.ts'

/** Who somebody says to be: the document, and what its number doesn't hold. */
export const NewSelf = Type.Object({
  document: IdentityDocument,
  /** Null where the number holds them. */
  birthDate: Type.Union([Day, Type.Null()]),
  sex: Type.Union([SexName, Type.Null()]),
  phone: Phone,
})
export type NewSelf = Static<typeof NewSelf>

/** What somebody enters to get an account of their own. */
export const SignUp = Type.Object({ name: Name, ...NewSelf.properties, login: Login, password: Password })
export type SignUp = Static<typeof SignUp>

/** Why a document and a phone number can't be taken on a day (YYYY-MM-DD), by what was typed alone. */
export function whyNotSelf({ document, birthDate, sex, phone }: NewSelf, today: string): Refusal | null {
  const tidy = tidyDocument(document)
  const wrong = whyNotDocument(tidy, today)
  if (wrong) return wrong
  const facts = documentFacts(tidy) ?? { birthDate, sex }
  if (!facts.birthDate) return refuse('birth-date-missing')
  if (facts.birthDate > today || facts.birthDate < '1900-01-01')
    return refuse('birth-date-wrong', { day: facts.birthDate })
  if (!facts.sex) return refuse('sex-missing')
  return whyNotPhone(tidyPhone(phone))
}
