import { stat } from 'node:fs/promises'

/** The user under which PostgreSQL runs; nothing where it is this process's own. */
export interface RunAs {
  readonly uid?: number
  readonly gid?: number
}

const NOBODY = 65534

/** PostgreSQL refuses to run as root: then it runs as the owner of its folder, or as nobody in particular. */
export async function runAsFor(cluster: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {}
  try {
    const { uid, gid } = await stat(cluster)
    return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { uid: NOBODY, gid: NOBODY }
    throw error
  }
}
