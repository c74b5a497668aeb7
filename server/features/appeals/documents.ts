import { eq } from 'drizzle-orm'
import type { Db } from '#db/client'
import { appealDocument } from '#db/schema/appeals'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../platform/execute.ts'
import { sha256 } from '../../platform/hash.ts'
import { lockDiscipline } from '../events/queries.ts'
import { lockAppeal } from './facts.ts'
import { appealsKey } from './keys.ts'

const MOST = 10

/** The kinds of documents, told by how they begin: a name proves nothing. */
const kinds: readonly { readonly type: string; readonly begins: readonly number[] }[] = [
  { type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
]

/** What kind of document the bytes are; refuses document-kind. */
function kindOf(bytes: Buffer): string {
  const kind = kinds.find(({ begins }) => begins.every((byte, i) => bytes[i] === byte))
  if (!kind) throw new Refused(refuse('document-kind'))
  return kind.type
}

export interface AddDocument {
  readonly eventId: string
  readonly appealId: string
  readonly name: string
  /** In base64, so that the command's input has a hash. */
  readonly content: string
}

/** Attaches a document to an appeal that waits for its ruling. */
export const addDocument: Command<AddDocument, { documentId: string }> = {
  name: 'add-document',
  async run({ tx, actor, now, newId }, { eventId, appealId, name, content }) {
    const found = await lockAppeal(tx, appealId)
    await lockDiscipline(tx, found.disciplineId)
    if (found.submittedBy !== personOf(actor)) throw new Refused(refuse('not-allowed'))
    if (found.state !== 'submitted') throw new Refused(refuse('appeal-decided'))
    const bytes = Buffer.from(content, 'base64')
    const type = kindOf(bytes)
    const there = await tx
      .select({ id: appealDocument.id })
      .from(appealDocument)
      .where(eq(appealDocument.appealId, appealId))
    if (there.length >= MOST) throw new Refused(refuse('documents-too-many'))
    const [id, hash] = [newId(), sha256(content)]
    await tx
      .insert(appealDocument)
      .values({ id, appealId, name: name.slice(0, 200), type, hash, content: bytes, at: now })
    const facts = { appealId, documentId: id, hash, type }
    return {
      result: { documentId: id },
      audit: [{ aggregate: 'discipline', aggregateId: found.disciplineId, act: 'add-document', facts }],
      dirty: [appealsKey(eventId)],
    }
  },
}

/** A document of an appeal. Refuses with not-found. */
export async function getDocument(db: Db, appealId: string, documentId: string) {
  const [found] = await db.select().from(appealDocument).where(eq(appealDocument.id, documentId))
  if (found?.appealId !== appealId) throw new Refused(refuse('not-found', { what: 'document' }))
  return found
}
