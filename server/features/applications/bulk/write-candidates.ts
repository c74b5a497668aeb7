import { asc } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { application, applicationDocument } from '#db/schema/applications'
import { person } from '#db/schema/people'
import type { CandidateProblem } from '#domain/applications/bulk-columns'
import { formOf } from '#domain/applications/bulk-form'
import type { CandidateLine } from '#domain/applications/bulk-rows'
import { documentKey } from '#domain/people/identity'
import type { Context } from '../../../platform/execute.ts'
import { sha256 } from '../../../platform/hash.ts'
import type { PhotoArchive } from './photo-archive.ts'

/** So many applications, and about so many bytes of photos, go into one statement. */
const PORTION = { rows: 1000, bytes: 4 * 1024 * 1024 } as const

/** Told after each portion how much of all is done, from 0 to 1; throws to end the whole. */
export type Progress = (share: number) => void

/** The people, locked in the order of their identifiers: whatever they apply for meanwhile waits. */
export async function lockPeople(tx: Tx, personIds: readonly string[]): Promise<void> {
  const these = inArray(person.id, [...personIds])
  await tx.select({ id: person.id }).from(person).where(these).orderBy(asc(person.id)).for('update')
}

/** Writes candidates as applications that are handed in. Gives the application of each row. */
export async function writeApplications(
  { tx, newId, now }: Context,
  importId: string,
  candidates: readonly CandidateLine[],
  people: ReadonlyMap<string, string>,
  progress: Progress,
): Promise<Map<number, string>> {
  const course = { state: 'submitted', source: 'organisation', round: 1, createdAt: now, submittedAt: now } as const
  const rows = candidates.map((candidate) => ({
    ...{ id: newId(), offeringId: candidate.offeringId, personId: people.get(documentKey(candidate.document)) ?? '' },
    ...{ form: formOf(candidate), returned: [], importId, ...course },
  }))
  for (let at = 0; at < rows.length; at += PORTION.rows) {
    await tx.insert(application).values(rows.slice(at, at + PORTION.rows))
    progress(at / rows.length)
  }
  return new Map(candidates.map(({ row }, at) => [row, rows[at]?.id ?? '']))
}

/** Writes the photos of candidates, by row. Gives what is wrong with some. A photo's own name may be a document's number. */
export async function writePhotos(
  { tx, newId, now }: Context,
  archive: PhotoArchive,
  names: ReadonlyMap<number, string>,
  applicationIds: ReadonlyMap<number, string>,
  progress: Progress,
): Promise<CandidateProblem[]> {
  const problems: CandidateProblem[] = []
  let rows: (typeof applicationDocument.$inferInsert)[] = []
  let [bytes, done] = [0, 0]
  const flush = async () => {
    if (rows.length > 0 && problems.length === 0) await tx.insert(applicationDocument).values(rows)
    rows = []
    bytes = 0
    progress(done / names.size)
  }
  for (const [row, name] of names) {
    const photo = await archive.read(name)
    done++
    if (!photo) continue
    if (!('kind' in photo)) {
      problems.push({ row, column: null, ...photo })
      continue
    }
    const { kind: type, bytes: content } = photo
    const file = { name: type === 'image/png' ? 'photo.png' : 'photo.jpg', type, content, hash: sha256(content) }
    rows.push({ id: newId(), applicationId: applicationIds.get(row) ?? '', purpose: 'photo', ...file, at: now })
    bytes += content.length
    if (bytes > PORTION.bytes || rows.length === PORTION.rows) await flush()
  }
  await flush()
  return problems
}
