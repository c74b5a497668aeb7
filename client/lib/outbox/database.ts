import type { DBSchema } from 'idb'
import { deviceDatabase } from '../device-database.ts'
import type { OutboxStore } from './store.ts'
import type { WaitingMark } from './waiting-mark.ts'

interface Schema extends DBSchema {
  /** Marks by their command's id. */
  marks: { key: string; value: WaitingMark }
  /** What a tablet needs to go on without the server, by name. */
  kept: { key: string; value: unknown }
}

const withDatabase = deviceDatabase<Schema>('touchstone-judge', (db) => {
  db.createObjectStore('marks', { keyPath: 'commandId' })
  db.createObjectStore('kept')
})

/** Marks in this device's IndexedDB. Reading or writing rejects where the browser gives none or it is full. */
export const deviceStore: OutboxStore = {
  read: () => withDatabase((db) => db.getAll('marks')),
  write: (marks, forgotten) =>
    withDatabase(async (db) => {
      const tx = db.transaction('marks', 'readwrite', { durability: 'strict' })
      for (const commandId of forgotten) void tx.store.delete(commandId)
      for (const mark of marks) void tx.store.put(mark)
      await tx.done
    }),
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
