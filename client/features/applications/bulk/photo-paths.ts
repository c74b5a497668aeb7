/** The paths of the files in a zip, read off its directory alone: an archive of any size is looked through at once. */
export async function photoPaths(archive: File): Promise<string[]> {
  const { BlobReader, ZipReader } = await import('@zip.js/zip.js/lib/zip-core-external.js')
  const entries = await new ZipReader(new BlobReader(archive)).getEntries()
  return entries.filter(({ directory }) => !directory).map(({ filename }) => filename)
}
