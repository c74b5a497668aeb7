import { and, eq, notInArray } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Tx } from '#db/client'
import { assignment, panel } from '#db/schema/rosters'
import { sessionEntry } from '#db/schema/sessions'
import { orRefuse } from '#domain/kit/refusal'
import type { RosterPlan } from '#domain/rosters/contract'
import { judgesLeft, type RosterFacts, whyNotRoster } from '#domain/rosters/plan'
import type { Command, Context } from '../../platform/execute.ts'
import { eventKey, rankingKey } from '../events/keys.ts'
import { sessionKey } from '../sessions/keys.ts'
import { lockSessionWithEvent } from '../sessions/queries.ts'
import { rosterFacts } from './facts.ts'

export interface ReplaceRoster {
  readonly sessionId: string
  readonly plan: RosterPlan
}

/** Replaces a session's whole roster: panels with their judges and entries, chief judge, supervisors. */
export const replaceRoster: Command<ReplaceRoster, Record<string, never>> = {
  name: 'replace-roster',
  async run(context, { sessionId, plan }) {
    const at = await lockSessionWithEvent(context.tx, sessionId)
    const facts = await rosterFacts(context.tx, at, plan)
    orRefuse(whyNotRoster(facts, plan))
    await write(context, sessionId, plan, facts)
    return {
      result: {},
      audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'replace-roster', facts: { ...plan } }],
      dirty: [sessionKey(sessionId), rankingKey(at.discipline.id), eventKey(at.discipline.eventId)],
    }
  },
}

async function write(context: Context, sessionId: string, plan: RosterPlan, facts: RosterFacts): Promise<void> {
  const { tx, now, newId } = context
  const before = await tx.select().from(sessionEntry).where(eq(sessionEntry.sessionId, sessionId))
  await tx.delete(sessionEntry).where(eq(sessionEntry.sessionId, sessionId))
  await tx.delete(assignment).where(eq(assignment.sessionId, sessionId))
  const panelIds = await replacePanels(context, sessionId, plan)
  const at = { sessionId, assignedAt: now }
  const rows = [
    ...plan.panels.flatMap(({ name, judgeIds }) =>
      judgeIds.map((personId, index) => ({
        ...at,
        id: newId(),
        personId,
        role: 'judge' as const,
        panelId: panelIds.get(name),
        seat: index + 1,
      })),
    ),
    ...plan.panels.flatMap(({ name, traineeIds = [] }) =>
      traineeIds.map((personId) => ({
        ...at,
        id: newId(),
        personId,
        role: 'trainee-judge' as const,
        panelId: panelIds.get(name),
      })),
    ),
    ...(plan.chiefJudgeId ? [{ ...at, id: newId(), personId: plan.chiefJudgeId, role: 'chief-judge' as const }] : []),
    ...plan.supervisorIds.map((personId) => ({ ...at, id: newId(), personId, role: 'supervisor' as const })),
  ]
  await insertRows(tx, assignment, rows)
  await placeEntries(tx, { sessionId, plan, panelIds, before, facts })
}

/** A panel that keeps its name keeps its identifier. */
async function replacePanels(
  { tx, newId }: Context,
  sessionId: string,
  plan: RosterPlan,
): Promise<Map<string, string>> {
  const names = plan.panels.map(({ name }) => name)
  await tx.delete(panel).where(and(eq(panel.sessionId, sessionId), notInArray(panel.name, names)))
  await tx
    .insert(panel)
    .values(names.map((name) => ({ id: newId(), sessionId, name })))
    .onConflictDoNothing()
  const rows = await tx.select().from(panel).where(eq(panel.sessionId, sessionId))
  return new Map(rows.map(({ id, name }) => [name, id]))
}

interface Places {
  readonly sessionId: string
  readonly plan: RosterPlan
  readonly panelIds: ReadonlyMap<string, string>
  readonly before: readonly (typeof sessionEntry.$inferSelect)[]
  readonly facts: RosterFacts
}

/** An entry that was placed before keeps its station; a marked one those who judged it, others those who are free to. */
async function placeEntries(tx: Tx, { sessionId, plan, panelIds, before, facts }: Places): Promise<void> {
  const known = new Map(before.map((row) => [row.entryId, row]))
  const rows = plan.panels.flatMap((panel) => {
    const { name, entryIds } = panel
    const left = judgesLeft(facts, panel)
    const panelId = panelIds.get(name)
    if (!panelId) throw new Error('a panel of the plan was not written')
    return entryIds.map((entryId) => {
      const { station = null, judgeIds = null } = known.get(entryId) ?? {}
      // A marked entry stays with the judges of its panel, under whatever name the panel goes now.
      const own = facts.marked.has(entryId) ? judgeIds : (left.get(entryId) ?? null)
      return { sessionId, entryId, panelId, station, judgeIds: own }
    })
  })
  await insertRows(tx, sessionEntry, rows)
}
