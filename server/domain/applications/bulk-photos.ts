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

/** The photos of candidates among those of an archive: named for the document's number, else for the row. */
export function matchPhotos(candidates: readonly CandidateLine[], archive: ReadonlySet<string>): PhotosMatched {
  const names = new Map<number, string>()
  for (const { row, document } of candidates) {
    const name = [document.number, String(row)].find((one) => archive.has(one))
    if (name !== undefined) names.set(row, name)
  }
  const used = new Set(names.values())
  return {
    names,
    missing: candidates.filter(({ row }) => !names.has(row)).map(({ row }) => row),
    unused: [...archive].filter((name) => !used.has(name)),
  }
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
