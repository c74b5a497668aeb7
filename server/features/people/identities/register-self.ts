import { eq } from 'drizzle-orm'
import { person } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'
import type { NewSelf } from '#domain/people/sign-up'
import type { Command } from '../../../platform/execute.ts'
import { isRecovered } from '../offers/queries.ts'
import { registerIdentity, registerPhone } from './register.ts'

export interface RegisterSelf extends NewSelf {
  readonly personId: string
}

/** Keeps the document and phone of somebody who has an account without them, such as an official who applies. */
export const registerSelf: Command<RegisterSelf, Record<string, never>> = {
  name: 'register-self',
  async run(context, { personId, phone, ...given }) {
    await context.tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
    try {
      await registerIdentity(context, { personId, ...given })
    } catch (error) {
      // Whether a number is known, and whose it is, is told to nobody.
      if (error instanceof Refused && error.refusal.code === 'document-taken')
        throw new Refused(refuse('sign-up-refused'))
      throw error
    }
    await registerPhone(context, personId, phone)
    return {
      result: {},
      audit: [{ aggregate: 'person', aggregateId: personId, act: 'register-self', facts: {} }],
      dirty: [],
    }
  },
}

export interface ChangePhone {
  readonly personId: string
  readonly phone: string
}

/** Keeps another phone number in place of the earlier one. */
export const changePhone: Command<ChangePhone, Record<string, never>> = {
  name: 'change-phone',
  async run(context, { personId, phone }) {
    await registerPhone(context, personId, phone)
    return {
      result: {},
      audit: [{ aggregate: 'person', aggregateId: personId, act: 'change-phone', facts: {} }],
      dirty: [],
    }
  },
}

/**
 * Says for the record that somebody has looked at the own numbers in clear; like `unmask` it answers nothing. Refused for
 * some time after an administrator's link has replaced the password: nobody proved then that they are that person.
 */
export const unmaskOwn: Command<{ readonly personId: string }, Record<string, never>> = {
  name: 'unmask-own',
  async run({ tx, now }, { personId }) {
    if (await isRecovered(tx, personId, now)) throw new Refused(refuse('identity-after-recovery'))
    return {
      result: {},
      audit: [{ aggregate: 'person', aggregateId: personId, act: 'unmask-own', facts: {} }],
      dirty: [],
    }
  },
}
