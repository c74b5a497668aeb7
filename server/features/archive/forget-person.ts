import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { application } from '#db/schema/applications'
import { offering } from '#db/schema/batches'
import { discipline } from '#db/schema/events'
import { contact, identity } from '#db/schema/identities'
import { account, invitation, person, roleOffer, signIn } from '#db/schema/people'
import { entry } from '#db/schema/registration'
import { pseudonym, whyNotErase } from '#domain/archive/erasure'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { Command, Context } from '../../platform/execute.ts'
import { actorKey } from '../../platform/live/socket.ts'
import { disciplineKey } from '../events/keys.ts'
import { readErasureFacts } from './erasure-facts.ts'
import { forgetApplications, forgetDelegations, forgetEntries, forgetFiles, forgetWords } from './forget-records.ts'

export interface ForgetPerson {
  readonly personId: string
  /** Typed by the person, so that nobody is forgotten by a slip. */
  readonly login: string
}

/**
 * Forgets a person who asks for it: names become a pseudonym, document, phone, photo and files are gone, the account is
 * closed, free words about the person are emptied. Marks, results and issued certificates stay, linked to nobody.
 */
export const forgetPerson: Command<ForgetPerson, Record<string, never>> = {
  name: 'forget-person',
  async run(context, { personId, login }) {
    const { tx, now } = context
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
    const [own] = await tx.select().from(account).where(eq(account.personId, personId)).for('update')
    if (!own || own.disabledAt) throw new Refused(refuse('not-found', { what: 'account' }))
    if (own.login.toLowerCase() !== login.trim().toLowerCase()) throw new Refused(refuse('erasure-login-differs'))
    orRefuse(whyNotErase(await readErasureFacts(tx, personId, dayOf(now))))
    const tell = randomBytes(3).toString('hex').toUpperCase()
    const places = await findPlaces(tx, personId)
    await forgetApplications(tx, personId)
    await forgetDelegations(tx, personId)
    const disciplines = await forgetEntries(tx, personId, tell)
    await forgetWords(tx, personId)
    await forgetFiles(tx, places)
    await closeAccount(context, own.id, tell)
    await tx.delete(identity).where(eq(identity.personId, personId))
    await tx.delete(contact).where(eq(contact.personId, personId))
    await tx.delete(invitation).where(eq(invitation.personId, personId))
    await tx.delete(roleOffer).where(eq(roleOffer.personId, personId))
    await tx
      .update(person)
      .set({ ...pseudonym(tell), erasedAt: now })
      .where(eq(person.id, personId))
    return {
      result: {},
      audit: [{ aggregate: 'person', aggregateId: personId, act: 'forget-person', facts: { accountId: own.id } }],
      dirty: [actorKey(own.id), actorKey(personId), ...disciplines.map(disciplineKey)],
    }
  },
}

/** The events that the person was in. */
async function findPlaces(tx: Tx, personId: string): Promise<string[]> {
  const applied = await tx
    .selectDistinct({ id: offering.eventId })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .where(eq(application.personId, personId))
  const entered = await tx
    .selectDistinct({ id: discipline.eventId })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .where(eq(entry.personId, personId))
  return [...new Set([...applied, ...entered].map(({ id }) => id))]
}

/** Acts in the audit log keep naming the account by its identifier; nobody signs in with it again. */
async function closeAccount({ tx, now }: Context, accountId: string, tell: string): Promise<void> {
  const login = `erased-${tell.toLowerCase()}-${randomBytes(4).toString('hex')}`
  await tx.update(account).set({ login, passwordHash: '-', disabledAt: now }).where(eq(account.id, accountId))
  const open = and(eq(signIn.accountId, accountId), isNull(signIn.revokedAt))
  await tx.update(signIn).set({ revokedAt: now }).where(open)
}
