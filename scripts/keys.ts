import { setTimeout as wait } from 'node:timers/promises'
import { type Connection, connect } from '#db/client'
import { reEncryptPortion, rowsByKey } from '../server/features/people/identities/re-encrypt.ts'
import { readEnv } from '../server/platform/env.ts'
import { addKey } from '../server/platform/keyring/key-file.ts'
import type { Keyring } from '../server/platform/keyring/keyring.ts'
import { keyFileOf, openKeyring } from '../server/platform/keyring/open-keyring.ts'
import { withData } from './data.ts'

/**
 * `list` says how many rows are under each key; `rotate` adds a key and puts everything under it, while a server runs or
 * not. One that was interrupted goes on where it stopped. Gives the exit code: 2 for an act that there isn't.
 */
export async function keys([act = '']: readonly string[]): Promise<number> {
  if (act !== 'list' && act !== 'rotate') {
    console.error('Usage: npm run keys -- list | rotate')
    return 2
  }
  const env = readEnv()
  await withData(env, async (url) => {
    const connection = await connect(url, { max: 2 })
    try {
      const keyring = await openKeyring(connection.db, env)
      if (act === 'rotate') await rotate(connection, keyring, keyFileOf(env))
      await list(connection, keyring)
    } finally {
      await connection.close()
    }
  })
  return 0
}

/** Adds a key unless an earlier rotation is unfinished, then puts all rows under the newest. */
export async function rotate({ db }: Pick<Connection, 'db'>, keyring: Keyring, file: string | null): Promise<void> {
  if (await isDone({ db }, keyring)) await add({ db }, keyring, file)
  let total = 0
  for (;;) {
    const rows = await reEncryptPortion(db, keyring)
    if (rows === 0) break
    if (rows === null) await wait(100)
    total += rows ?? 0
    console.error(`${total} rows`)
  }
}

const isDone = async ({ db }: Pick<Connection, 'db'>, keyring: Keyring) =>
  [...(await rowsByKey(db)).keys()].every((number) => number === keyring.numbers.at(-1))

/** Adds a key while nobody writes personal data: whoever writes afterwards writes under it. */
async function add({ db }: Pick<Connection, 'db'>, keyring: Keyring, file: string | null): Promise<void> {
  if (!file)
    throw new RangeError(
      'The keys are in TOUCHSTONE_KEYS itself: add one there with a higher number, restart, then rotate again.',
    )
  for (;;) {
    const added = await db.transaction(async (tx) => (await keyring.holdAlone(tx)) && addKey(file))
    if (added) break
    await wait(100)
  }
  keyring.refresh()
}

async function list({ db }: Pick<Connection, 'db'>, keyring: Keyring): Promise<void> {
  const rows = await rowsByKey(db)
  for (const number of keyring.numbers) console.log(JSON.stringify({ key: number, rows: rows.get(number) ?? 0 }))
}
