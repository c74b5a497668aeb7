import { insertRows } from '#db/bulk'
import { contact, identity } from '#db/schema/identities'
import { person } from '#db/schema/people'
import { documentKey, type IdentityDocument, type Sex, tidyPhone } from '#domain/people/identity'
import type { Context } from '../../../platform/execute.ts'
import { findByDocuments } from './read.ts'
import { identityRow } from './register.ts'

/** Somebody from a file whose document and phone number were checked when it was read. */
export interface NewPerson {
  readonly name: string
  readonly document: IdentityDocument
  readonly birthDate: string
  readonly sex: Sex
  readonly phone: string
}

/**
 * Finds the people of a file by their documents and adds those who are not known, with document and phone encrypted. Who is
 * known keeps name and phone as they are. Gives each one's identifier by `documentKey`.
 */
export async function registerPeople(context: Context, people: readonly NewPerson[]): Promise<Map<string, string>> {
  const { tx, keyring } = context
  await keyring.hold(tx)
  const known = await findByDocuments(
    tx,
    keyring,
    people.map(({ document }) => document),
  )
  const added = new Map<string, NewPerson>()
  for (const given of people) {
    const key = documentKey(given.document)
    if (!known.has(key)) added.set(key, given)
  }
  const fresh = [...added].map(([key, given]) => ({ key, given, personId: context.newId() }))
  await write(context, fresh)
  return new Map([...known, ...fresh.map(({ key, personId }) => [key, personId] as const)])
}

interface Fresh {
  readonly personId: string
  readonly given: NewPerson
}

async function write(context: Context, fresh: readonly Fresh[]): Promise<void> {
  const { tx, now } = context
  const people = fresh.map(({ personId, given: { name } }) => ({ id: personId, name, createdAt: now }))
  await insertRows(tx, person, people)
  const identities = fresh.map(({ personId, given }) => identityRow(context, { personId, ...given }))
  await insertRows(tx, identity, identities)
  const contacts = fresh.map((one) => contactRow(context, one))
  await insertRows(tx, contact, contacts)
}

function contactRow({ keyring, newId, now }: Context, { personId, given }: Fresh): typeof contact.$inferInsert {
  const id = newId()
  const text = tidyPhone(given.phone)
  const { bytes: phone, keyNumber } = keyring.seal('contact-phone', id, text)
  return { id, personId, phone, blindIndex: keyring.index('contact-phone', text), keyNumber, createdAt: now }
}
