import { and, eq } from 'drizzle-orm'
import type { FastifyReply } from 'fastify'
import type { Db } from '#db/client'
import { applicationDocument } from '#db/schema/applications'
import { Refused, refuse } from '#domain/kit/refusal'

/** A file of an application as it is sent to a browser. */
export interface StoredFile {
  readonly type: string
  readonly content: Buffer
}

/** A file of an application, one that was taken away too. Refuses with not-found. */
export async function getFile(db: Db, applicationId: string, documentId: string): Promise<StoredFile> {
  const [found] = await db
    .select({ type: applicationDocument.type, content: applicationDocument.content })
    .from(applicationDocument)
    .where(and(eq(applicationDocument.id, documentId), eq(applicationDocument.applicationId, applicationId)))
  if (!found) throw new Refused(refuse('not-found', { what: 'document' }))
  return found
}

/**
 * Sends a file to be looked at in place. It is somebody's own: nothing on the way keeps it, and no page of another site
 * frames it. An image can do nothing in a sandbox, in which browsers show no PDF.
 */
export function sendFile(reply: FastifyReply, { type, content }: StoredFile): FastifyReply {
  return reply
    .type(type)
    .headers({
      'content-disposition': 'inline',
      'cache-control': 'private, no-store',
      'content-security-policy': type === 'application/pdf' ? "frame-ancestors 'self'" : 'sandbox',
    })
    .send(content)
}
