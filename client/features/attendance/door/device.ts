import type { DBSchema } from 'idb'
import { deviceDatabase } from '../../../lib/device-database.ts'
import type { ActStore, KeptAct } from './act-outbox.ts'
import type { Report } from './reports.ts'

interface Schema extends DBSchema {
  /** What happened at the door, by its command's id. */
  acts: { key: string; value: KeptAct }
  /** What a door needs without the server, by name. */
  kept: { key: string; value: unknown }
  /** Small photos of those who are expected, by entry. */
  photos: { key: string; value: Blob }
  /** Violations that were recorded here, by their command's id. */
  reports: { key: string; value: Report }
}

const withDatabase = deviceDatabase<Schema>('touchstone-attendance', (db) => {
  db.createObjectStore('acts', { keyPath: 'commandId' })
  db.createObjectStore('kept')
  db.createObjectStore('photos')
  db.createObjectStore('reports', { keyPath: 'commandId' })
})

/** Acts in this device's IndexedDB. Reading or writing rejects where the browser gives none or it is full. */
export const deviceActs: ActStore = {
  read: () => withDatabase((db) => db.getAll('acts')),
  write: (acts, forgotten) =>
    withDatabase(async (db) => {
      const tx = db.transaction('acts', 'readwrite', { durability: 'strict' })
      for (const commandId of forgotten) void tx.store.delete(commandId)
      for (const act of acts) void tx.store.put(act)
      await tx.done
    }),
}

/** Violations on this device that the server doesn't have. */
export const deviceReports = {
  read: () => withDatabase((db) => db.getAll('reports')),
  put: (report: Report) => withDatabase((db) => db.put('reports', report)),
  drop: (commandId: string) => withDatabase((db) => db.delete('reports', commandId)),
}

/** Keeps a plain value under a name on this device. What cannot be kept is only warned of: it is a copy. */
export async function keep(name: string, value: unknown): Promise<void> {
  try {
    await withDatabase((db) => db.put('kept', value, name))
  } catch (error) {
    console.warn(`"${name}" could not be kept on this device`, error)
  }
}

/** What was kept under a name; undefined where there is nothing or it cannot be read. */
export async function recall<Value>(name: string): Promise<Value | undefined> {
  try {
    return (await withDatabase((db) => db.get('kept', name))) as Value | undefined
  } catch (error) {
    console.warn(`"${name}" could not be read on this device`, error)
    return undefined
  }
}

/** Of some entries those whose photo is not on this device yet. */
export async function withoutPhoto(entryIds: readonly string[]): Promise<string[]> {
  const there = new Set(await withDatabase((db) => db.getAllKeys('photos')).catch(() => []))
  return entryIds.filter((entryId) => !there.has(entryId))
}

export async function keepPhoto(entryId: string, photo: Blob): Promise<void> {
  await withDatabase((db) => db.put('photos', photo, entryId))
}

/** The photo of an entry on this device; undefined where there is none. */
export const recallPhoto = (entryId: string): Promise<Blob | undefined> =>
  withDatabase((db) => db.get('photos', entryId)).catch(() => undefined)

/** Forgets everything of the doors that were kept but the acts that are not on the server: faces and names don't stay. */
export async function forgetDoors(): Promise<void> {
  await withDatabase(async (db) => {
    await db.clear('photos')
    await db.clear('kept')
  })
}
