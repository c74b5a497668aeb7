import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseFailure } from './failure.ts'

/** Where PostgreSQL's own files are within a data folder. */
export const clusterOf = (dataDir: string) => join(dataDir, 'postgres')

/** Where the files of a first version's database are gathered before they take their place. */
export const gatheredOf = (dataDir: string) => `${clusterOf(dataDir)}.adopted`

/** What Touchstone itself writes beside its database, and so also what an interrupted first start leaves behind. */
const ofAStart = ['postgres.new', 'postgres.log', 'postgres.password', 'running.json']
/** What is there once there was a database. */
const ofADatabase = ['keys', 'keys.new', 'demo.json', 'demo.loading']

/** Names that say nothing of a folder: of the system, and the top of a disk of its own. */
const isNothing = (name: string) => name.startsWith('.') || ['lost+found', 'Thumbs.db', 'desktop.ini'].includes(name)

/** Whether a database is to be made, is there, or is one of the first version: its files lie in the folder itself. */
export type Layout = 'empty' | 'cluster' | 'first-version'

/** What lies in a data folder. Throws DatabaseFailure where something does beside which nothing may be made. */
export async function layoutOf(dataDir: string): Promise<Layout> {
  const names = (await readdir(dataDir)).filter((name) => !isNothing(name))
  const hasCluster = names.includes('postgres') && (await readdir(clusterOf(dataDir))).length > 0
  const isFirst = names.includes('PG_VERSION')
  if (isFirst && hasCluster)
    throw new DatabaseFailure(
      'two-databases',
      `${dataDir} holds two databases, an older one in the folder itself and a newer one in its folder postgres: move away the one that doesn't count, then start again.`,
    )
  if (hasCluster) return 'cluster'
  if (isFirst || names.includes('postgres.adopted')) return 'first-version'
  const others = names.filter((name) => name !== 'postgres' && !ofAStart.includes(name))
  if (others.length === 0) return 'empty'
  if (others.every((name) => ofADatabase.includes(name)))
    throw new DatabaseFailure(
      'database-missing',
      `${dataDir} holds ${others.join(', ')} of a database that is not there: put the copy of its folder postgres back, or move these away to begin anew.`,
    )
  throw new DatabaseFailure(
    'not-a-data-folder',
    `${dataDir} holds files that are not Touchstone's (${others.slice(0, 3).join(', ')}): let TOUCHSTONE_DATA name an empty folder.`,
  )
}

/** The names in a first version's data folder that are its database's; the one by which it is known comes last. */
export async function namesOfFirstVersion(dataDir: string): Promise<string[]> {
  const ours = ['postgres', 'postgres.adopted', ...ofAStart, ...ofADatabase]
  const names = (await readdir(dataDir)).filter((name) => !isNothing(name) && !ours.includes(name))
  return [...names.filter((name) => name !== 'PG_VERSION'), ...names.filter((name) => name === 'PG_VERSION')]
}
