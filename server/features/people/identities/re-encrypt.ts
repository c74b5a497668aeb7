import { asc, count, eq, lt } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { contact, identity } from '#db/schema/identities'
import type { Keyring } from '../../../platform/keyring/keyring.ts'

const PORTION = 500

/** How many rows are under each key. */
export async function rowsByKey(db: Db): Promise<Map<number, number>> {
  const [identities, contacts] = await Promise.all([
    db.select({ key: identity.keyNumber, rows: count() }).from(identity).groupBy(identity.keyNumber),
    db.select({ key: contact.keyNumber, rows: count() }).from(contact).groupBy(contact.keyNumber),
  ])
  const rows = new Map<number, number>()
  for (const found of [...identities, ...contacts]) rows.set(found.key, (rows.get(found.key) ?? 0) + found.rows)
  return rows
}

/**
 * Puts a portion of what is under older keys under the newest. Gives how many rows it were; null where somebody is writing
 * personal data just now and another try is to be made. What is done stays done if a later portion fails.
 */
export function reEncryptPortion(db: Db, keyring: Keyring): Promise<number | null> {
  return db.transaction(async (tx) => {
    if (!(await keyring.holdAlone(tx))) return null
    keyring.refresh()
    const newest = keyring.numbers.at(-1) ?? 0
    return (await identitiesUnder(tx, keyring, newest)) || (await contactsUnder(tx, keyring, newest))
  })
}

async function identitiesUnder(tx: Tx, keyring: Keyring, newest: number): Promise<number> {
  const rows = await tx
    .select({ id: identity.id, bytes: identity.number, keyNumber: identity.keyNumber })
    .from(identity)
    .where(lt(identity.keyNumber, newest))
    .orderBy(asc(identity.id))
    .limit(PORTION)
  for (const { id, ...sealed } of rows) {
    const text = keyring.open('identity-number', id, sealed)
    const { bytes: number, keyNumber } = keyring.seal('identity-number', id, text)
    const blindIndex = keyring.index('identity-number', text)
    await tx.update(identity).set({ number, blindIndex, keyNumber }).where(eq(identity.id, id))
  }
  return rows.length
}

async function contactsUnder(tx: Tx, keyring: Keyring, newest: number): Promise<number> {
  const rows = await tx
    .select({ id: contact.id, bytes: contact.phone, keyNumber: contact.keyNumber })
    .from(contact)
    .where(lt(contact.keyNumber, newest))
    .orderBy(asc(contact.id))
    .limit(PORTION)
  for (const { id, ...sealed } of rows) {
    const text = keyring.open('contact-phone', id, sealed)
    const { bytes: phone, keyNumber } = keyring.seal('contact-phone', id, text)
    const blindIndex = keyring.index('contact-phone', text)
    await tx.update(contact).set({ phone, blindIndex, keyNumber }).where(eq(contact.id, id))
  }
  return rows.length
}
