import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** Does something with a database of this device. */
export type WithDatabase<Schema extends DBSchema> = <Result>(
  run: (db: IDBPDatabase<Schema>) => Promise<Result>,
) => Promise<Result>

/**
 * A database of this device, opened when it is first used; once more with a new connection where the browser has dropped
 * the old one. Rejects where the browser gives none or it is full.
 */
export function deviceDatabase<Schema extends DBSchema>(
  name: string,
  build: (db: IDBPDatabase<Schema>) => void,
): WithDatabase<Schema> {
  let opening: Promise<IDBPDatabase<Schema>> | undefined
  const forget = () => {
    opening = undefined
  }
  const open = () => {
    opening ??= openDB<Schema>(name, 1, { upgrade: build, terminated: forget }).catch((error: unknown) => {
      forget()
      throw error
    })
    return opening
  }
  return async (run) => {
    const db = await open()
    try {
      return await run(db)
    } catch (error) {
      if (!(error instanceof DOMException) || error.name === 'QuotaExceededError') throw error
      console.warn('the database of this device was lost and is opened again', error)
      forget()
      return run(await open())
    }
  }
}
