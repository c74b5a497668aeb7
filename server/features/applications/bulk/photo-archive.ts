import { posix } from 'node:path'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { isNoPhoto, photoName } from '#domain/applications/bulk-photos'
import { type Refusal, Refused, refuse } from '#domain/kit/refusal'
import { isWholeImage } from '../../../platform/images/image.ts'
import { type ImageKind, imageKindOf } from '../../../platform/images/image-kind.ts'

const MiB = 1024 * 1024

/** How much an archive of photos may hold: files, bytes of one photo, and bytes of all of them unpacked. */
export const photoLimits = { files: 20_000, each: 2 * MiB, unpacked: 2048 * MiB } as const

/** A photo as it was packed; its kind is what its content says, whatever its name. */
export interface Photo {
  readonly kind: ImageKind
  readonly bytes: Buffer
}

/** The photos of an archive by what they are named for: a document number or a row, in capitals, without ending or folder. */
export interface PhotoArchive {
  readonly names: ReadonlySet<string>
  /** A photo, unpacked now, or why it can't be taken: photo-too-large, photo-not-image, photo-broken; null: there is none. */
  read(name: string): Promise<Photo | Refusal | null>
  close(): void
}

/**
 * Opens a zip of photos, from a file's path or from memory, after checking all that its directory says. Nothing is written
 * anywhere. Refuses photos-not-zip, photos-path (a path that leads out of the archive), photos-encrypted, photos-twice,
 * photos-too-many and photos-too-large.
 */
export async function openPhotos(source: string | Buffer): Promise<PhotoArchive> {
  const zip = await openZip(source)
  try {
    const entries = await listPhotos(zip)
    return {
      names: new Set(entries.keys()),
      read: async (name) => {
        const entry = entries.get(name)
        return entry ? unpack(zip, entry) : null
      },
      close: () => zip.close(),
    }
  } catch (fault) {
    zip.close()
    throw fault
  }
}

async function openZip(source: string | Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: false }
  const opening = typeof source === 'string' ? openPromise(source, options) : fromBufferPromise(source, options)
  return opening.catch(() => {
    throw new Refused(refuse('photos-not-zip'))
  })
}

async function listPhotos(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > photoLimits.files) throw new Refused(refuse('photos-too-many', { limit: photoLimits.files }))
  const photos = new Map<string, Entry>()
  let declared = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (isNoPhoto(entry.fileName)) continue
      if (entry.isEncrypted()) throw new Refused(refuse('photos-encrypted'))
      declared += entry.uncompressedSize
      if (declared > photoLimits.unpacked)
        throw new Refused(refuse('photos-too-large', { limit: photoLimits.unpacked / MiB }))
      const name = photoName(entry.fileName)
      if (photos.has(name)) throw new Refused(refuse('photos-twice', { file: posix.basename(entry.fileName) }))
      photos.set(name, entry)
    }
  } catch (fault) {
    throw fault instanceof Refused ? fault : refusalOf(fault)
  }
  return photos
}

/** The reader itself refuses paths such as ../a.jpg and /a.jpg. */
function refusalOf(fault: unknown): Refused {
  const message = fault instanceof Error ? fault.message : ''
  const [, path] = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(message) ?? []
  return new Refused(
    path === undefined ? refuse('photos-not-zip') : refuse('photos-path', { path: path.slice(0, 100) }),
  )
}

/** Unpacks a photo, counting what really comes: a header may lie. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Photo | Refusal> {
  const file = posix.basename(entry.fileName)
  const tooLarge = refuse('photo-too-large', { file, limit: photoLimits.each / MiB })
  if (entry.uncompressedSize > photoLimits.each) return tooLarge
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length
      if (size > photoLimits.each) return tooLarge
      chunks.push(chunk)
    }
  } catch {
    return refuse('photo-broken', { file })
  }
  const bytes = Buffer.concat(chunks, size)
  if (size !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) return refuse('photo-broken', { file })
  const kind = imageKindOf(bytes)
  if (!kind) return refuse('photo-not-image', { file })
  return (await isWholeImage(bytes)) ? { kind, bytes } : refuse('photo-broken', { file })
}
