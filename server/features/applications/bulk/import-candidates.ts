import { and, eq, notInArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { application, candidateImport } from '#db/schema/applications'
import { event } from '#db/schema/events'
import type { CandidateProblem } from '#domain/applications/bulk-columns'
import { matchPhotos, sequenceProblems } from '#domain/applications/bulk-photos'
import type { CandidateLine } from '#domain/applications/bulk-rows'
import { dayOf } from '#domain/kit/city-time'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'
import type { TableParts } from '../../../platform/spreadsheet/table.ts'
import { registerPeople } from '../../people/identities/register-people.ts'
import { byRow, checkFile } from './check-file.ts'
import { barred } from './known.ts'
import type { PhotoArchive } from './photo-archive.ts'
import { lockPeople, type Progress, writeApplications, writePhotos } from './write-candidates.ts'

export interface ImportCandidates {
  readonly eventId: string
  readonly fileName: string
  readonly fileHash: string
  readonly photosHash: string | null
}

/** What is imported; the photos stay open until the command has ended. */
export interface CandidateFiles {
  readonly table: TableParts
  readonly photos: PhotoArchive | null
}

/** What was imported: how many of each, and the first rows without a photo. */
export interface Imported {
  readonly importId: string
  readonly candidates: number
  readonly missing: number[]
  readonly unused: number
}

/** Nothing was imported, since these rows are wrong. */
export class CandidatesWrong extends Refused {
  constructor(readonly problems: readonly CandidateProblem[]) {
    super(refuse('candidates-wrong', { count: problems.length }))
  }
}

/**
 * Writes all candidates of a file as applications that are handed in, with their photos, or none of them: throws
 * CandidatesWrong with the rows that are wrong. Everything is checked within the transaction, in which the people are
 * locked: nobody applies elsewhere meanwhile.
 */
export const importCandidates = (
  { table, photos }: CandidateFiles,
  progress: Progress,
): Command<ImportCandidates, Imported> => ({
  name: 'import-candidates',
  async run(context, input) {
    const { tx, now, actor } = context
    const { eventId } = input
    await tx.select({ id: event.id }).from(event).where(eq(event.id, eventId)).for('share')
    await refuseTwice(tx, input)
    const { held, today, candidates, problems } = await checkFile(tx, eventId, table, now)
    const matched = matchPhotos(candidates, photos?.names ?? new Set())
    refuseWrong([...sequenceProblems(matched), ...problems])
    progress(0.1)
    const people = await registerPeople(context, candidates.map(personOf))
    await lockPeople(tx, [...people.values()])
    progress(0.25)
    refuseWrong(await barred(tx, held, people, candidates, today))
    const importId = context.newId()
    const { fileName, fileHash, photosHash } = input
    const counts = { candidates: candidates.length, photos: matched.names.size }
    const by = 'personId' in actor ? actor.personId : null
    await tx
      .insert(candidateImport)
      .values({ id: importId, eventId, fileName, fileHash, photosHash, ...counts, by, at: now })
    const written = await writeApplications(context, importId, candidates, people, (share) =>
      progress(0.3 + share * 0.2),
    )
    if (photos)
      refuseWrong(await writePhotos(context, photos, matched.names, written, (share) => progress(0.5 + share * 0.45)))
    const facts = { importId, fileHash, photosHash, ...counts }
    return {
      result: { importId, candidates: counts.candidates, missing: [...matched.missing], unused: matched.unused.length },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'import-candidates', facts }],
      dirty: [],
    }
  },
})

const personOf = ({ name, document, evidence, sex, phone }: CandidateLine) => ({
  ...{ name, document, birthDate: evidence.birthDate, sex, phone },
})

function refuseWrong(problems: readonly CandidateProblem[]): void {
  if (problems.length > 0) throw new CandidatesWrong(byRow(problems))
}

/** Refuses a file that was imported before, as long as one of its applications is under way. */
export async function refuseTwice(
  tx: Db | Tx,
  { eventId, fileHash }: Pick<ImportCandidates, 'eventId' | 'fileHash'>,
): Promise<void> {
  const [known] = await tx
    .select({ fileName: candidateImport.fileName, at: candidateImport.at })
    .from(candidateImport)
    .innerJoin(application, eq(application.importId, candidateImport.id))
    .where(
      and(
        eq(candidateImport.eventId, eventId),
        eq(candidateImport.fileHash, fileHash),
        notInArray(application.state, ['refused', 'withdrawn']),
      ),
    )
    .limit(1)
  if (known) throw new Refused(refuse('candidates-file-twice', { file: known.fileName, day: dayOf(known.at) }))
}
