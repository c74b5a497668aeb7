import { desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { violationRule } from '#db/schema/attendance'
import type { ViolationRule } from '#domain/attendance/contract'
import type { ViolationRuleView } from '#domain/attendance/violations'
import { soleId } from '#domain/audit/contract'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'

type RuleRow = typeof violationRule.$inferSelect

/** The newest version of every kind that is in use, the mildest first. */
export async function findRules(db: Db | Tx): Promise<ViolationRuleView[]> {
  const newest = await db
    .selectDistinctOn([violationRule.code])
    .from(violationRule)
    .orderBy(violationRule.code, desc(violationRule.version))
  return newest
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ id, version, content, at }) => ({ id, version, ...content, at: at.toISOString() }))
    .sort((a, b) => weight[a.voids] - weight[b.voids] || a.banMonths - b.banMonths || (a.code < b.code ? -1 : 1))
}

const weight = { none: 0, component: 1, all: 2 }

/** The newest version of the kind to which a rule belongs: what holds for a violation that is recorded now. */
export async function getRuleInUse(tx: Tx, ruleId: string): Promise<RuleRow> {
  const [asked] = await tx.select().from(violationRule).where(eq(violationRule.id, ruleId))
  const newest = asked && (await newestOf(tx, asked.code))
  if (!newest) throw new Refused(refuse('not-found', { what: 'violation-rule' }))
  if (newest.retiredAt) throw new Refused(refuse('violation-rule-retired', { name: newest.content.name }))
  return newest
}

async function newestOf(tx: Tx, code: string): Promise<RuleRow | undefined> {
  const [newest] = await tx
    .select()
    .from(violationRule)
    .where(eq(violationRule.code, code))
    .orderBy(desc(violationRule.version))
    .limit(1)
    .for('update')
  return newest
}

/** Adds a kind of violation, or gives one other consequences from now on; what was recorded keeps its own. */
export const saveViolationRule: Command<{ rule: ViolationRule }, { ruleId: string; version: number }> = {
  name: 'save-violation-rule',
  async run({ tx, now, newId }, { rule }) {
    const version = ((await newestOf(tx, rule.code))?.version ?? 0) + 1
    const id = newId()
    await tx.insert(violationRule).values({ id, code: rule.code, version, content: rule, at: now })
    return {
      result: { ruleId: id, version },
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'save-violation-rule', facts: { rule, version } }],
      dirty: [],
    }
  },
}

/** Takes a kind of violation out of use; what was recorded stays. Saved again, it is in use again. */
export const retireViolationRule: Command<{ code: string }, Record<string, never>> = {
  name: 'retire-violation-rule',
  async run({ tx, now }, { code }) {
    const newest = await newestOf(tx, code)
    if (!newest) throw new Refused(refuse('not-found', { what: 'violation-rule' }))
    if (newest.retiredAt) throw new Refused(refuse('violation-rule-retired', { name: newest.content.name }))
    await tx.update(violationRule).set({ retiredAt: now }).where(eq(violationRule.id, newest.id))
    return {
      result: {},
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'retire-violation-rule', facts: { code } }],
      dirty: [],
    }
  },
}
