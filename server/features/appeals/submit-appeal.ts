import { and, eq, max } from 'drizzle-orm'
import { appeal } from '#db/schema/appeals'
import type { AppealInput } from '#domain/appeals/contract'
import { appealUntil, secondUntil, whyNotSecond, whyNotSubmit } from '#domain/appeals/rules'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command, Context, Outcome } from '../../platform/execute.ts'
import { lockDiscipline } from '../events/queries.ts'
import { type AppealRow, disputedAct, leadsEntry, lockAppeal } from './facts.ts'
import { appealsKey } from './keys.ts'

/** A leader's appeal against a sheet. */
export interface SubmitAppeal extends AppealInput {
  readonly eventId: string
}

/** Submits an appeal in writing, while its deadline has not passed. */
export const submitAppeal: Command<SubmitAppeal, { appealId: string }> = {
  name: 'submit-appeal',
  async run(context, { eventId, entryId, subCriterionId, words }) {
    const { tx, now } = context
    const personId = writer(context)
    const act = await disputedAct(tx, entryId, subCriterionId)
    if (!act) throw new Refused(refuse('appeal-without-act'))
    const { discipline } = await lockDiscipline(tx, act.disciplineId)
    const against = and(eq(appeal.entryId, entryId), eq(appeal.subCriterionId, subCriterionId))
    const earlier = await tx.select().from(appeal).where(against)
    orRefuse(
      whyNotSubmit({
        now,
        leads: discipline.eventId === eventId && (await leadsEntry(tx, eventId, personId, entryId)),
        until: appealUntil(discipline.ruleSet.appeals, act.lastAct, act.endsAt),
        waiting: earlier.some(({ state }) => state === 'submitted'),
        settled: earlier.some(({ ruledAt }) => ruledAt && act.lastAct && ruledAt >= act.lastAct),
      }),
    )
    const { sessionId, disciplineId } = act
    return write(context, eventId, { disciplineId, sessionId, entryId, subCriterionId, firstId: null, words })
  },
}

/** Calls the second and last instance against a ruling of the first. */
export const callSecond: Command<{ eventId: string; appealId: string; words: string }, { appealId: string }> = {
  name: 'call-second-instance',
  async run(context, { eventId, appealId, words }) {
    const { tx, now } = context
    const first = await lockAppeal(tx, appealId)
    const { discipline } = await lockDiscipline(tx, first.disciplineId)
    const called = await tx.select().from(appeal).where(eq(appeal.firstId, appealId))
    const leads = await leadsEntry(tx, eventId, writer(context), first.entryId)
    const until = secondUntil(discipline.ruleSet.appeals, first.ruledAt, first.firstId ? 2 : 1, first.outcome)
    orRefuse(whyNotSecond({ now, leads, until }, called.length > 0))
    const { disciplineId, sessionId, entryId, subCriterionId } = first
    return write(context, eventId, { disciplineId, sessionId, entryId, subCriterionId, firstId: appealId, words })
  },
}

/** Takes an appeal back before it is ruled on. */
export const withdrawAppeal: Command<{ eventId: string; appealId: string }, Record<string, never>> = {
  name: 'withdraw-appeal',
  async run(context, { eventId, appealId }) {
    const { tx } = context
    const found = await lockAppeal(tx, appealId)
    await lockDiscipline(tx, found.disciplineId)
    if (found.submittedBy !== writer(context)) throw new Refused(refuse('not-allowed'))
    if (found.state !== 'submitted') throw new Refused(refuse('appeal-decided'))
    await tx.update(appeal).set({ state: 'withdrawn' }).where(eq(appeal.id, appealId))
    const draft = { aggregate: 'discipline' as const, aggregateId: found.disciplineId }
    return {
      result: {},
      audit: [{ ...draft, act: 'withdraw-appeal', facts: { appealId } }],
      dirty: [appealsKey(eventId)],
    }
  },
}

function writer({ actor }: Context): string {
  const personId = personOf(actor)
  if (!personId) throw new Refused(refuse('not-allowed'))
  return personId
}

type NewAppeal = Pick<AppealRow, 'disciplineId' | 'sessionId' | 'entryId' | 'subCriterionId' | 'firstId' | 'words'>

async function write(context: Context, eventId: string, row: NewAppeal): Promise<Outcome<{ appealId: string }>> {
  const { tx, now, newId } = context
  const { disciplineId, entryId, subCriterionId, firstId } = row
  const [last] = await tx
    .select({ n: max(appeal.number) })
    .from(appeal)
    .where(eq(appeal.disciplineId, disciplineId))
  const [id, number] = [newId(), (last?.n ?? 0) + 1]
  const given = { state: 'submitted' as const, submittedBy: writer(context), submittedAt: now }
  await tx.insert(appeal).values({ id, number, ...row, ...given })
  const facts = { appealId: id, number, entryId, subCriterionId, firstId, words: row.words }
  return {
    result: { appealId: id },
    audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'submit-appeal', facts }],
    dirty: [appealsKey(eventId)],
  }
}
