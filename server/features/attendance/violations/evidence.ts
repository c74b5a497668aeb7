import { count, eq } from 'drizzle-orm'
import type { Db } from '#db/client'
import { violationFile } from '#db/schema/attendance'
import { evidenceType, whyNotEvidence } from '#domain/attendance/violations'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'
import { sha256 } from '../../../platform/hash.ts'
import { lockViolation } from './lock.ts'

export interface AddEvidence {
  readonly violationId: string
  readonly name: string
  /** In base64, so that the command's input has a hash. */
  readonly content: string
}

/** Adds a photo or a paper to a violation that isn't decided. */
export const addEvidence: Command<AddEvidence, { fileId: string }> = {
  name: 'add-evidence',
  async run({ tx, now, newId }, { violationId, name, content }) {
    const { disciplineId, standing } = await lockViolation(tx, violationId)
    orRefuse(standing.state === 'recorded' ? null : refuse('violation-decided'))
    const bytes = Buffer.from(content, 'base64')
    const [there] = await tx
      .select({ n: count() })
      .from(violationFile)
      .where(eq(violationFile.violationId, violationId))
    orRefuse(whyNotEvidence(bytes, there?.n ?? 0))
    const type = evidenceType(bytes) ?? 'application/octet-stream'
    const [id, hash] = [newId(), sha256(bytes)]
    await tx
      .insert(violationFile)
      .values({ id, violationId, name: name.slice(0, 200), type, hash, content: bytes, at: now })
    return {
      result: { fileId: id },
      audit: [
        {
          ...{ aggregate: 'discipline', aggregateId: disciplineId, act: 'add-evidence' },
          facts: { violationId, fileId: id, hash, type },
        },
      ],
      dirty: [],
    }
  },
}

/** A file of a violation. Refuses with not-found. */
export async function getEvidence(db: Db, violationId: string, fileId: string) {
  const [found] = await db.select().from(violationFile).where(eq(violationFile.id, fileId))
  if (found?.violationId !== violationId) throw new Refused(refuse('not-found', { what: 'file' }))
  return found
}
