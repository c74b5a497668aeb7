import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client'
import { auditEntry } from '#db/schema/audit'
import type { RuleChange } from '#domain/events/contract'

interface Act {
  readonly act: string
  readonly facts: {
    readonly ruleSet: { readonly version: number }
    readonly reason?: string
    readonly hadMarks?: boolean
  }
}

/** The changes of a discipline's rules after marks were given, from the audit log, the newest first. */
export async function ruleChanges(db: Db, disciplineId: string): Promise<RuleChange[]> {
  const rows = await db
    .select({ at: auditEntry.at, content: auditEntry.content })
    .from(auditEntry)
    .where(and(eq(auditEntry.aggregate, 'discipline'), eq(auditEntry.aggregateId, disciplineId)))
    .orderBy(desc(auditEntry.seq))
  return rows.flatMap(({ at, content }) => {
    const { act, facts } = JSON.parse(content) as Act
    if (act !== 'replace-rule-set' || !facts.hadMarks) return []
    return [{ version: facts.ruleSet.version, at: at.toISOString(), reason: facts.reason ?? '' }]
  })
}
