import { eq } from 'drizzle-orm'
import { databaseError } from '#db/database-error'
import { contact, identity } from '#db/schema/identities'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import {
  documentFacts,
  type IdentityDocument,
  isPersonNumber,
  type Sex,
  tidyDocument,
  tidyPhone,
  whyNotDocument,
  whyNotPhone,
} from '#domain/people/identity'
import type { Context } from '../../../platform/execute.ts'
import { findByDocument } from './read.ts'

/** A person's document in clear; birth date and sex count where the document's number doesn't hold them. */
export interface NewIdentity {
  readonly personId: string
  readonly document: IdentityDocument
  readonly birthDate: string | null
  readonly sex: Sex | null
}

/**
 * Keeps a person's document, encrypted; one that is kept already changes nothing. Refuses a document that is none, one
 * that is another person's (document-taken), and another one of the same person (identity-differs).
 */
export async function registerIdentity(context: Context, given: NewIdentity): Promise<void> {
  const { tx, now, keyring } = context
  const { personId } = given
  const document = tidyDocument(given.document)
  orRefuse(whyNotDocument(document, dayOf(now)))
  await keyring.hold(tx)
  const holder = await findByDocument(tx, keyring, document)
  if (holder !== null && holder !== personId) throw new Refused(refuse('document-taken'))
  if (holder !== null) return
  await tx.insert(identity).values(identityRow(context, given)).catch(refuseTwin)
}

/** A person's document as it is kept. */
export function identityRow({ keyring, newId, now }: Context, given: NewIdentity): typeof identity.$inferInsert {
  const document = tidyDocument(given.document)
  const id = newId()
  const { bytes: number, keyNumber } = keyring.seal('identity-number', id, document.number)
  const { birthDate, sex } = documentFacts(document) ?? given
  return {
    ...{ id, personId: given.personId, documentKind: document.kind, number, keyNumber },
    blindIndex: keyring.index('identity-number', document.number),
    personNumber: isPersonNumber(document),
    ...{ birthDate, sex, createdAt: now },
  }
}

/** The constraints by which a number is one person's. */
export const numberConstraints: readonly string[] = ['identity_number', 'identity_person_number']

/** Whoever registers the same document, or the same person, at the same moment comes second. */
function refuseTwin(error: unknown): never {
  const cause = databaseError(error)
  if (cause?.code === '23505' && numberConstraints.includes(cause.constraint_name ?? ''))
    throw new Refused(refuse('document-taken'))
  if (cause?.code === '23505' && cause.constraint_name === 'identity_person')
    throw new Refused(refuse('identity-differs'))
  throw error
}

/** Keeps a person's phone number, encrypted, in place of an earlier one. Refuses with phone-form. */
export async function registerPhone(context: Context, personId: string, given: string): Promise<void> {
  const { tx, now, newId, keyring } = context
  const phone = tidyPhone(given)
  orRefuse(whyNotPhone(phone))
  await keyring.hold(tx)
  const [earlier] = await tx
    .select({ id: contact.id })
    .from(contact)
    .where(eq(contact.personId, personId))
    .for('update')
  const id = earlier?.id ?? newId()
  const { bytes, keyNumber } = keyring.seal('contact-phone', id, phone)
  const kept = { phone: bytes, blindIndex: keyring.index('contact-phone', phone), keyNumber }
  if (earlier) await tx.update(contact).set(kept).where(eq(contact.id, id))
  else await tx.insert(contact).values({ id, personId, createdAt: now, ...kept })
}
