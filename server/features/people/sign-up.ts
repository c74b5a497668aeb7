import { timingSafeEqual } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { contact } from '#db/schema/identities'
import { account, person, roleGrant } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'
import { nameKey } from '#domain/kit/text'
import { tidyPhone } from '#domain/people/identity'
import type { SignUp as Given } from '#domain/people/sign-up'
import type { Command, Context } from '../../platform/execute.ts'
import { actorKey } from '../../platform/live/socket.ts'
import { claimLogin } from './claim-login.ts'
import { findByDocument } from './identities/read.ts'
import { registerIdentity, registerPhone } from './identities/register.ts'
import { writeSignIn } from './sign-in.ts'

export interface SignUp extends Omit<Given, 'password'> {
  readonly passwordHash: string
  /** Of the sign-in that begins. */
  readonly signInHash: string
}

/**
 * Gives somebody an account of their own and signs them in. Whose document is known, from a file of an organisation, gets
 * that person's account only with the name and the phone number on record, and only where there is neither an account nor
 * a role; all else is refused alike (sign-up-refused), so that a number tells nothing of the person.
 */
export const signUp: Command<SignUp, { accountId: string }> = {
  name: 'sign-up',
  async run(context, { name, document, birthDate, sex, phone, login, passwordHash, signInHash }) {
    const { tx, keyring, now, newId } = context
    await keyring.hold(tx)
    await claimLogin(tx, login, null)
    const known = await findByDocument(tx, keyring, document)
    const personId = known ?? newId()
    if (known) await mustBe(context, known, name, phone)
    else {
      await tx.insert(person).values({ id: personId, name: name.trim(), createdAt: now })
      await registerIdentity(context, { personId, document, birthDate, sex })
      await registerPhone(context, personId, phone)
    }
    const accountId = newId()
    await tx.insert(account).values({ id: accountId, personId, login, passwordHash, createdAt: now })
    const signInId = await writeSignIn(context, { accountId, tokenHash: signInHash })
    const facts = { accountId, signInId, known: known !== null }
    return {
      result: { accountId },
      audit: [{ aggregate: 'person', aggregateId: personId, act: 'sign-up', facts }],
      dirty: [actorKey(accountId)],
    }
  },
}

/** Refuses whoever isn't the person on record. Every comparison is made, and none ends sooner than another. */
async function mustBe({ tx, keyring }: Context, personId: string, name: string, phone: string): Promise<void> {
  const [found] = await tx.select({ name: person.name }).from(person).where(eq(person.id, personId)).for('update')
  const [reached] = await tx.select({ index: contact.blindIndex }).from(contact).where(eq(contact.personId, personId))
  const [taken] = await tx.select({ id: account.id }).from(account).where(eq(account.personId, personId))
  const [role] = await tx
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, personId), isNull(roleGrant.revokedAt)))
    .limit(1)
  const digest = (text: string) => Buffer.from(keyring.digest(nameKey(text)), 'hex')
  const sameName = timingSafeEqual(digest(found?.name ?? ''), digest(name))
  const onRecord = reached?.index ?? Buffer.alloc(32)
  const samePhone = keyring
    .indexes('contact-phone', tidyPhone(phone))
    .map((index) => timingSafeEqual(index, onRecord))
    .includes(true)
  const isThem = [sameName, samePhone, !taken, !role].every(Boolean)
  if (!isThem) throw new Refused(refuse('sign-up-refused'))
}
