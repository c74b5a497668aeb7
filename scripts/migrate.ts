import { migrate } from '#db/migrate'
import { readEnv } from '../server/platform/env.ts'
import { withData } from './data.ts'

/** Brings the configured database up to date. */
export async function migrateData(): Promise<void> {
  await withData(readEnv(), migrate)
  console.log('The database is up to date.')
}
