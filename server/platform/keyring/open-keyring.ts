import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Db } from '#db/client'
import { contact, identity } from '#db/schema/identities'
import type { Env } from '../env.ts'
import { createKeyFile, hasKeyFile, keysIn } from './key-file.ts'
import { Keyring, type Purpose, type Sealed } from './keyring.ts'
import { parseKeys } from './keys.ts'

/** Where the keys are: the file's path, or null where the environment itself holds them. */
export function keyFileOf({ keys, dataDir }: Pick<Env, 'keys' | 'dataDir'>): string | null {
  if (keys && /^\s*\d+:/.test(keys)) return null
  return keys ? resolve(keys) : join(dataDir, 'keys')
}

/**
 * The keys that the environment names. A file that isn't there is created, unless the database holds what only another
 * one opens. Throws a RangeError in one sentence where the keys are not those of the database.
 */
export async function openKeyring(db: Db, env: Pick<Env, 'keys' | 'dataDir'>): Promise<Keyring> {
  const path = keyFileOf(env)
  const samples = await sampleRows(db)
  if (path && !hasKeyFile(path)) {
    if (samples.length > 0)
      throw new RangeError(
        `The database holds encrypted personal data, and its key file ${path} is not there: put the copy back, or let TOUCHSTONE_KEYS name it.`,
      )
    mkdirSync(dirname(path), { recursive: true })
    createKeyFile(path)
  }
  const keyring = new Keyring(path ? keysIn(path) : { keys: parseKeys(env.keys ?? '') })
  for (const sample of samples) checkKey(keyring, sample, path ?? 'TOUCHSTONE_KEYS')
  return keyring
}

interface Sample {
  readonly purpose: Purpose
  readonly row: string
  readonly sealed: Sealed
}

/** A row of each key that is in use. */
async function sampleRows(db: Db): Promise<Sample[]> {
  const identities = await db
    .selectDistinctOn([identity.keyNumber], { row: identity.id, bytes: identity.number, keyNumber: identity.keyNumber })
    .from(identity)
  const contacts = await db
    .selectDistinctOn([contact.keyNumber], { row: contact.id, bytes: contact.phone, keyNumber: contact.keyNumber })
    .from(contact)
  const sampleFor =
    (purpose: Purpose) =>
    ({ row, ...sealed }: Sealed & { readonly row: string }) => ({ purpose, row, sealed })
  return [...identities.map(sampleFor('identity-number')), ...contacts.map(sampleFor('contact-phone'))]
}

function checkKey(keyring: Keyring, { purpose, row, sealed }: Sample, where: string): void {
  const { keyNumber } = sealed
  if (!keyring.numbers.includes(keyNumber))
    throw new RangeError(`The database holds personal data under key ${keyNumber}, which is not in ${where}.`)
  try {
    keyring.open(purpose, row, sealed)
  } catch {
    throw new RangeError(`Key ${keyNumber} in ${where} is not the one under which the database holds personal data.`)
  }
}
