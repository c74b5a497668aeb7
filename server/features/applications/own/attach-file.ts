import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { application, applicationDocument } from '#db/schema/applications'
import type { DocumentPurpose } from '#domain/applications/contract'
import { mend } from '#domain/applications/own-rules'
import { evidenceRule, whyNotPhoto } from '#domain/applications/photo'
import { whyNotChangeParts } from '#domain/applications/rules'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { Command, Context } from '../../../platform/execute.ts'
import { lockOwn, whyNotNow } from './facts.ts'
import { evidenceKindOf } from './file-kind.ts'

type Application = typeof application.$inferSelect

export interface AttachFile {
  readonly personId: string
  readonly applicationId: string
  readonly purpose: DocumentPurpose
  readonly name: string
  /** SHA-256 of the bytes: the same file sent again under the same command is the same command. */
  readonly hash: string
}

/** Attaches a file whose bytes are these: the photo in place of an earlier one, or a further piece of evidence. */
export const attachFile = (bytes: Buffer): Command<AttachFile, { documentId: string }> => ({
  name: 'attach-file',
  async run(context, { personId, applicationId, purpose, name, hash }) {
    const { tx, now, newId } = context
    const own = await openForFiles(context, applicationId, personId, purpose)
    const type = purpose === 'photo' ? photoType(bytes) : evidenceType(bytes)
    const there = await filesOf(tx, applicationId, purpose)
    if (purpose === 'photo') for (const { id } of there) await takeAway(context, own, id)
    else if (there.length >= evidenceRule.files)
      throw new Refused(refuse('evidence-too-many', { limit: evidenceRule.files }))
    const id = newId()
    const file = { id, applicationId, purpose, name: name.slice(0, 200), type, hash, content: bytes, at: now }
    await tx.insert(applicationDocument).values(file)
    return told(personId, 'attach-file', { applicationId, documentId: id, purpose, hash }, { documentId: id })
  },
})

export interface RemoveFile {
  readonly personId: string
  readonly applicationId: string
  readonly documentId: string
}

/** Takes a file of an application away. */
export const removeFile: Command<RemoveFile, Record<string, never>> = {
  name: 'remove-file',
  async run(context, { personId, applicationId, documentId }) {
    const [found] = await context.tx
      .select({ purpose: applicationDocument.purpose })
      .from(applicationDocument)
      .where(and(eq(applicationDocument.id, documentId), eq(applicationDocument.applicationId, applicationId)))
    if (!found) throw new Refused(refuse('not-found', { what: 'document' }))
    const own = await openForFiles(context, applicationId, personId, found.purpose)
    await takeAway(context, own, documentId)
    return told(personId, 'remove-file', { applicationId, documentId }, {})
  },
}

const told = <Result>(personId: string, act: string, facts: Record<string, string>, result: Result) => ({
  result,
  audit: [{ aggregate: 'person' as const, aggregateId: personId, act, facts }],
  dirty: [],
})

/** The application, locked, with its returned part mended; refuses where files of the purpose may not change. */
async function openForFiles(
  { tx, now }: Context,
  applicationId: string,
  personId: string,
  purpose: DocumentPurpose,
): Promise<Application> {
  const { application: own, ...facts } = await lockOwn(tx, applicationId, personId)
  const part = purpose === 'photo' ? 'photo' : 'documents'
  orRefuse(whyNotNow(facts, now, own.state === 'returned'))
  orRefuse(whyNotChangeParts(own.state, own.returned, [part]))
  const returned = mend(own.returned, [part])
  await tx.update(application).set({ returned }).where(eq(application.id, applicationId))
  return own
}

const filesOf = (tx: Tx, applicationId: string, purpose: DocumentPurpose) =>
  tx
    .select({ id: applicationDocument.id })
    .from(applicationDocument)
    .where(
      and(
        eq(applicationDocument.applicationId, applicationId),
        eq(applicationDocument.purpose, purpose),
        isNull(applicationDocument.removedAt),
      ),
    )

/** What a reviewer may have seen stays on record; what was never handed in is gone. */
async function takeAway({ tx, now }: Context, { round }: Application, documentId: string): Promise<void> {
  const own = eq(applicationDocument.id, documentId)
  if (round === 0) await tx.delete(applicationDocument).where(own)
  else await tx.update(applicationDocument).set({ removedAt: now }).where(own)
}

function photoType(bytes: Buffer): string {
  orRefuse(whyNotPhoto(bytes))
  return 'image/jpeg'
}

function evidenceType(bytes: Buffer): string {
  if (bytes.length > evidenceRule.bytes)
    throw new Refused(refuse('evidence-too-large', { limit: evidenceRule.bytes / 1024 / 1024 }))
  const type = evidenceKindOf(bytes)
  if (!type) throw new Refused(refuse('document-kind'))
  return type
}
