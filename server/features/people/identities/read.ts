import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { contact, identity } from '#db/schema/identities'
import {
  documentKey,
  type IdentityDocument,
  isPersonNumber,
  type MaskedIdentity,
  maskNumber,
  maskPhone,
  type PlainIdentity,
  tidyDocument,
} from '#domain/people/identity'
import type { Keyring } from '../../../platform/keyring/keyring.ts'

type Reader = Db | Tx

/** Whose document it is; null where it is nobody's that is known. */
export async function findByDocument(db: Reader, keyring: Keyring, document: IdentityDocument): Promise<string | null> {
  return (await findByDocuments(db, keyring, [document])).get(documentKey(document)) ?? null
}

/**
 * Whose documents they are, by `documentKey`; those that are nobody's are not among them. Where two people had one number under
 * two kinds of document before it was known to be one, it is the earlier one's.
 */
export async function findByDocuments(
  db: Reader,
  keyring: Keyring,
  documents: readonly IdentityDocument[],
): Promise<Map<string, string>> {
  keyring.refresh()
  const anyKind = '*'
  const keyOf = (kind: string, index: Buffer) => `${kind} ${index.toString('base64')}`
  const asked = new Map<string, string>()
  const indexes = documents.flatMap((document) => {
    const { kind, number } = tidyDocument(document)
    return keyring.indexes('identity-number', number).map((index) => {
      asked.set(keyOf(isPersonNumber(document) ? anyKind : kind, index), documentKey(document))
      return index
    })
  })
  const found = new Map<string, string>()
  const rows = await db
    .select({ kind: identity.documentKind, index: identity.blindIndex, personId: identity.personId })
    .from(identity)
    .where(inArray(identity.blindIndex, indexes))
    .orderBy(asc(identity.createdAt), asc(identity.id))
  for (const { kind, index, personId } of rows) {
    const key = asked.get(keyOf(anyKind, index)) ?? asked.get(keyOf(kind, index))
    if (key !== undefined && !found.has(key)) found.set(key, personId)
  }
  return found
}

/** The identities of people in clear, by person; who has none is not among them. */
export async function plainIdentities(
  db: Reader,
  keyring: Keyring,
  personIds: readonly string[],
): Promise<Map<string, PlainIdentity>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select({ identity, contact })
    .from(identity)
    .leftJoin(contact, eq(contact.personId, identity.personId))
    .where(inArray(identity.personId, [...personIds]))
  return new Map(rows.map((row) => [row.identity.personId, opened(keyring, row)]))
}

/** The identities of people with their numbers masked, by person; who has none is not among them. */
export async function maskedIdentities(
  db: Reader,
  keyring: Keyring,
  personIds: readonly string[],
): Promise<Map<string, MaskedIdentity>> {
  const plain = await plainIdentities(db, keyring, personIds)
  return new Map([...plain].map(([personId, known]) => [personId, masked(known)]))
}

const masked = ({ number, phone, ...rest }: PlainIdentity): MaskedIdentity => ({
  ...rest,
  number: maskNumber(number),
  phone: phone && maskPhone(phone),
})

interface Row {
  readonly identity: typeof identity.$inferSelect
  readonly contact: typeof contact.$inferSelect | null
}

function opened(keyring: Keyring, { identity: of, contact: at }: Row): PlainIdentity {
  const { documentKind, birthDate, sex } = of
  const number = keyring.open('identity-number', of.id, { bytes: of.number, keyNumber: of.keyNumber })
  const phone = at && keyring.open('contact-phone', at.id, { bytes: at.phone, keyNumber: at.keyNumber })
  return { documentKind, number, birthDate, sex, phone }
}
