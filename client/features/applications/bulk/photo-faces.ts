import { photoName } from '#domain/applications/bulk-photos'

/** Photos of a zip as object URLs, by the names under which they are looked up; whoever asks takes the URLs back. */
export async function readFaces(archive: File, names: readonly string[]): Promise<Map<string, string>> {
  const { BlobReader, BlobWriter, ZipReader } = await import('@zip.js/zip.js/lib/zip-core-external.js')
  const wanted = new Set(names)
  const reader = new ZipReader(new BlobReader(archive), { useWebWorkers: false })
  const faces = new Map<string, string>()
  for (const entry of await reader.getEntries()) {
    const name = photoName(entry.filename)
    if (entry.directory || !wanted.has(name)) continue
    // One that can't be unpacked has no face; the import names it.
    const blob = await entry.getData(new BlobWriter('image/jpeg')).catch(() => null)
    if (blob) faces.set(name, URL.createObjectURL(blob))
  }
  return faces
}
