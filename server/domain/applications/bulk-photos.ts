import type { CandidateProblem } from './bulk-columns.ts'
import type { CandidateLine } from './bulk-rows.ts'

/** Which photo of an archive is whose. */
export interface PhotosMatched {
  /** The name of a candidate's photo in the archive, by the candidate's row. */
  readonly names: ReadonlyMap<number, string>
  /** The rows of those who have none. */
  readonly missing: readonly number[]
  /** The names that fit nobody. */
  readonly unused: readonly string[]
}

/** The photos of candidates among those of an archive: each is named for the document's number. */
export function matchPhotos(candidates: readonly CandidateLine[], archive: ReadonlySet<string>): PhotosMatched {
  const names = new Map<number, string>()
  for (const { row, document } of candidates) if (archive.has(document.number)) names.set(row, document.number)
  const used = new Set(names.values())
  return {
    names,
    missing: candidates.filter(({ row }) => !names.has(row)).map(({ row }) => row),
    unused: [...archive].filter((name) => !used.has(name)),
  }
}

/** The first file whose name another has too, whatever its folder and ending; null where each name is there once. */
export function photoTwice(paths: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const path of paths) {
    const name = photoName(path)
    if (seen.has(name)) return path.slice(path.lastIndexOf('/') + 1)
    seen.add(name)
  }
  return null
}

/**
 * Photos that are numbered as a list is: nobody can tell whether 1 is the first candidate or the first row, and a wrong guess
 * gives each person the next one's face. A problem of the whole file, which keeps it from being imported.
 */
export function sequenceProblems({ unused }: PhotosMatched): CandidateProblem[] {
  const numbered = unused.filter((name) => /^\d{1,6}$/.test(name))
  const [file] = numbered
  return file === undefined
    ? []
    : [{ row: 1, column: null, code: 'photos-by-sequence', facts: { file, count: numbered.length } }]
}

/** A photo's name as it is looked up: of its path the last part, without ending and blanks, in capitals. */
export function photoName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const dot = file.lastIndexOf('.')
  return (dot > 0 ? file.slice(0, dot) : file).normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

/** Whether a path of an archive is no photo: a folder, or what Mac OS and Windows put beside the files. */
export const isNoPhoto = (path: string): boolean =>
  path.endsWith('/') || /^__MACOSX\//.test(path) || /(^|\/)(\._[^/]*|\.DS_Store|Thumbs\.db)$/i.test(path)
