import { databaseError } from '#db/database-error'
import { type CandidatesImported, keptProblem, mostTold, toldProblems } from '#domain/applications/bulk-contract'
import type { Actor } from '#domain/people/contract'
import { execute } from '../../../platform/execute.ts'
import type { Platform } from '../../../platform/feature.ts'
import { sha256 } from '../../../platform/hash.ts'
import type { JobWork } from '../../../platform/jobs/jobs.ts'
import type { CsvEncoding } from '../../../platform/spreadsheet/csv-encoding.ts'
import { readTableParts } from '../../../platform/spreadsheet/read-table.ts'
import { numberConstraints } from '../../people/identities/register.ts'
import { CandidatesWrong, type Imported, importCandidates } from './import-candidates.ts'
import { openPhotos, type PhotoArchive } from './photo-archive.ts'
import type { CandidateUpload } from './upload.ts'

/** Who imports what, under which command. */
export interface ImportOrder {
  readonly eventId: string
  readonly actor: Actor
  readonly commandId: string
  readonly upload: CandidateUpload
  readonly encoding?: CsvEncoding | undefined
}

/** Imports an upload as a job; what is wrong with its rows is its result, and nothing was written then. */
export async function importUpload(
  platform: Platform,
  { eventId, actor, commandId, encoding, upload: { fileName, bytes, photos } }: ImportOrder,
  { signal, report }: JobWork,
): Promise<CandidatesImported> {
  const archive = photos ? await openPhotos(photos.path) : null
  try {
    const table = await readTableParts(bytes, { encoding })
    const command = importCandidates({ table, photos: archive }, (share) => {
      signal.throwIfAborted()
      report(share)
    })
    const input = { eventId, fileName, fileHash: sha256(bytes), photosHash: photos?.hash ?? null }
    return importedView(await retryTwins(() => execute(platform, command, input, { actor, commandId })), archive)
  } catch (fault) {
    if (fault instanceof CandidatesWrong) return wrongView(fault)
    throw fault
  } finally {
    archive?.close()
  }
}

/** Who is registered, or applies, at the same moment comes first: the rest is judged anew, with them known. */
async function retryTwins<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (fault) {
      const cause = databaseError(fault)
      const isTwin = cause?.code === '23505' && twins.includes(cause.constraint_name ?? '')
      if (!isTwin || attempt === 3) throw fault
    }
  }
}

const twins = [...numberConstraints, 'application_live']

const importedView = (done: Imported, archive: PhotoArchive | null): CandidatesImported => ({
  ...{ imported: true, candidates: done.candidates, problemCount: 0, problems: [], notes: [] },
  photos: {
    matched: done.candidates - done.missing.length,
    missingCount: archive ? done.missing.length : 0,
    missing: archive ? done.missing.slice(0, mostTold) : [],
    ...{ unusedCount: done.unused, unused: [] },
  },
})

const wrongView = ({ problems }: CandidatesWrong): CandidatesImported => ({
  ...{ imported: false, candidates: 0, problemCount: problems.length },
  problems: toldProblems(problems.slice(0, mostTold).map(keptProblem)),
  notes: [],
  photos: { matched: 0, missingCount: 0, missing: [], unusedCount: 0, unused: [] },
})
