import type { FastifyRequest } from 'fastify'
import { Refused, refuse } from '#domain/kit/refusal'
import { type Kept, spool } from '../../../platform/http/spool.ts'
import { nameOf, wrongForm } from '../../../platform/http/upload.ts'

const MiB = 1024 * 1024

/** How large the table and the archive of photos may be. */
export const uploadLimits = { table: 10 * MiB, photos: 1024 * MiB } as const

/** A table of candidates and the archive of their photos, which is kept in a file until it is removed. */
export interface CandidateUpload {
  readonly fileName: string
  readonly bytes: Buffer
  readonly photos: Kept | null
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Reads a multipart request of a table (`file`) and, where it is there, an archive of photos (`photos`), in any order.
 * Refuses file-missing and file-too-large.
 */
export async function readCandidateUpload(request: FastifyRequest): Promise<CandidateUpload> {
  const fields: Record<string, string> = {}
  let table: { fileName: string; bytes: Buffer } | null = null
  let photos: Kept | null = null
  try {
    // One byte more than may be taken, so that the reader of a part sees that it is too much.
    for await (const part of request.parts({ limits: { fileSize: uploadLimits.photos + 1, files: 2 } })) {
      if (part.type !== 'file') fields[part.fieldname] = String(part.value)
      else if (part.fieldname === 'photos' && !photos) photos = await spool(part.file, uploadLimits.photos)
      else table = { fileName: nameOf(part.filename), bytes: await inMemory(part.file) }
    }
    if (!table) throw new Refused(refuse('file-missing'))
    return { ...table, photos, fields }
  } catch (fault) {
    await photos?.remove()
    throw wrongForm(fault)
  }
}

async function inMemory(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > uploadLimits.table) throw new Refused(refuse('file-too-large', { megabytes: uploadLimits.table / MiB }))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
