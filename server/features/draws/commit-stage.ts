import { eq } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Tx } from '#db/client'
import { blind, drawSubject } from '#db/schema/draws'
import { type StageCommit, whyNotCommitStage } from '#domain/draws/blind'
import { codesFor, stationsFor } from '#domain/draws/codes'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../platform/execute.ts'
import { disciplineKey } from '../events/keys.ts'
import { lockDiscipline } from '../events/queries.ts'
import { blindEntries, getBlindView, lockBlind, sessionIdsOf } from './blind-queries.ts'
import { commitDrawIn } from './commit.ts'
import { drawsKey, sealKeys } from './keys.ts'
import { sealSubjects } from './seal-subjects.ts'

export interface CommitStage extends StageCommit {
  readonly disciplineId: string
}

/** What each stage draws. */
const stages = {
  1: { purpose: 'entry-codes', slots: (count: number) => codesFor('entry', count) },
  2: { purpose: 'stations', slots: stationsFor },
  3: { purpose: 'later-codes', slots: (count: number) => codesFor('later', count) },
} as const

/** Commits to the draw of a blind stage: its list is sealed, so that the record tells nobody whom an item stands for. */
export const commitStage: Command<CommitStage, { drawId: string }> = {
  name: 'commit-stage',
  async run(context, { disciplineId, ...input }) {
    const { tx, actor } = context
    const officerId = personOf(actor)
    if (!officerId) throw new Refused(refuse('not-allowed'))
    const { discipline } = await lockDiscipline(tx, disciplineId)
    await lockBlind(tx, disciplineId)
    const view = await getBlindView(tx, disciplineId)
    orRefuse(whyNotCommitStage(view, input, officerId))
    const replaces = view.draws.find(({ stage }) => stage === input.stage)?.drawId ?? null
    const subjects = sealSubjects(await subjectsOf(tx, disciplineId, input.stage))
    const { purpose, slots } = stages[input.stage as 1 | 2 | 3]
    const { id, facts } = await commitDrawIn(context, {
      ...input,
      eventId: discipline.eventId,
      disciplineId,
      purpose,
      title: discipline.name,
      items: subjects.map(({ item }) => item),
      slots: slots(subjects.length),
      take: subjects.length,
      officerId,
      replaces,
      reason: replaces ? input.reason : null,
    })
    const rows = subjects.map((subject) => ({ ...subject, drawId: id }))
    await insertRows(tx, drawSubject, rows)
    await tx.update(blind).set({ sealedAt: null }).where(eq(blind.disciplineId, disciplineId))
    return {
      result: { drawId: id },
      audit: [{ aggregate: 'event', aggregateId: discipline.eventId, act: 'commit-draw', facts }],
      dirty: [
        drawsKey(discipline.eventId),
        disciplineKey(disciplineId),
        ...sealKeys(disciplineId, await sessionIdsOf(tx, disciplineId)),
      ],
    }
  },
}

/** What a stage draws for: the entries, their codes, or their stations. */
async function subjectsOf(tx: Tx, disciplineId: string, stage: number) {
  const entries = await blindEntries(tx, disciplineId)
  if (stage === 1) return entries.map(({ entryId }) => ({ entryId, subject: entryId }))
  return entries.map(({ entryId, given }) => {
    const subject = stage === 2 ? given?.code : given?.station
    if (!subject) throw new Refused(refuse('blind-entry-undrawn'))
    return { entryId, subject }
  })
}
