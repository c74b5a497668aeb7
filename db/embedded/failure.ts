/** Why a database can't be had. Each message is one sentence for the person at the terminal. */
export type DatabaseFailureCode =
  | 'data-in-use'
  | 'disk-full'
  | 'other-major-version'
  | 'not-a-data-folder'
  | 'two-databases'
  | 'database-missing'
  | 'half-made'
  | 'wrong-password'
  | 'not-permitted'
  | 'binaries-missing'
  | 'will-not-start'

/** A database that can't be started, with the sentence that says why and what to do. */
export class DatabaseFailure extends Error {
  constructor(
    readonly code: DatabaseFailureCode,
    message: string,
  ) {
    super(message)
    this.name = 'DatabaseFailure'
  }
}

/** The failure that an error of the file system stands for; null for any other error. */
export function failureOf(error: unknown, folder: string): DatabaseFailure | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return diskFull(folder)
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') return notPermitted(folder)
  if (error.code === 'ENOTDIR' || error.code === 'EEXIST')
    return new DatabaseFailure('not-a-data-folder', `${folder} is no folder: let TOUCHSTONE_DATA name one.`)
  return null
}

export const diskFull = (folder: string) =>
  new DatabaseFailure('disk-full', `The disk that holds ${folder} is full: free some space, then start again.`)

export const notPermitted = (folder: string) =>
  new DatabaseFailure(
    'not-permitted',
    `${folder} may not be written by this user: start as its owner, or let TOUCHSTONE_DATA name another folder.`,
  )

export const dataInUse = (folder: string, pid: number | null) =>
  new DatabaseFailure(
    'data-in-use',
    `Touchstone runs on ${folder} already${pid ? ` (process ${pid})` : ''}: stop it first, or let TOUCHSTONE_DATA name another folder.`,
  )

export const otherMajorVersion = (folder: string, found: string, major: number) =>
  new DatabaseFailure(
    'other-major-version',
    `${folder} is of PostgreSQL ${found}, and this Touchstone brings PostgreSQL ${major}: dump it with the older program and restore it into an empty folder (README, Operation).`,
  )

export const wrongPassword = (folder: string) =>
  new DatabaseFailure(
    'wrong-password',
    `The file postgres.password in ${folder} is not of the database beside it: put its copy back, or delete it, and the next start makes a new one.`,
  )

/** What PostgreSQL's own words mean; null where they are none of the known troubles. */
export function failureInLog(log: string, folder: string): DatabaseFailure | null {
  if (/No space left on device/.test(log)) return diskFull(folder)
  if (/lock file "postmaster\.pid" already exists/.test(log)) return dataInUse(folder, null)
  if (/Permission denied/.test(log)) return notPermitted(folder)
  return null
}

/** The last thing PostgreSQL said before it gave up. */
export function willNotStart(folder: string, log: string): DatabaseFailure {
  const words =
    log.split('\n').findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? log.trim().split('\n').at(-1) ?? ''
  return new DatabaseFailure(
    'will-not-start',
    `PostgreSQL does not start on ${folder} (${words.replace(/^.*?(FATAL|PANIC|error):\s*/, '')}): see postgres.log there.`,
  )
}
