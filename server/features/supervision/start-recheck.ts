import { insertRows } from '#db/bulk'
import { drawSubject } from '#db/schema/draws'
import { recheck, recheckEntry } from '#db/schema/supervision'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { standingsOf } from '#domain/rankings/standings'
import type { RecheckReason } from '#domain/supervision/contract'
import { needsDraw, planOf, type RecheckPlan, whyNotStart } from '#domain/supervision/recheck'
import type { Command, Context } from '../../platform/execute.ts'
import { commitDrawIn } from '../draws/commit.ts'
import { drawsKey } from '../draws/keys.ts'
import { sealSubjects } from '../draws/seal-subjects.ts'
import { lockDiscipline } from '../events/queries.ts'
import { pointsOf, rankedEntries } from '../rankings/discipline-points.ts'
import { readBooks, unconfirmedSheets } from '../rankings/publish-result.ts'
import { newestVersion } from '../rankings/ranking.ts'
import { findRecheck } from '../rankings/recheck-progress.ts'
import type { Books } from '../scoring/books.ts'
import { actorOf } from './facts.ts'
import { recheckKey } from './keys.ts'

export interface StartRecheck {
  readonly disciplineId: string
  /** Where the public value of the sample's draw will come from. */
  readonly source: string
}

type Discipline = Awaited<ReturnType<typeof lockDiscipline>>['discipline']

/** Freezes the ranking as it stands, takes the top of it, and commits to the draw of a sample of the rest. */
export function startRecheck(books: Books): Command<StartRecheck, { recheckId: string; drawId: string | null }> {
  return {
    name: 'start-recheck',
    async run(context, { disciplineId, source }) {
      const { tx, now, newId } = context
      const { discipline } = await lockDiscipline(tx, disciplineId)
      const { ruleSet, schemeId } = discipline
      if (!schemeId) throw new Refused(refuse('scheme-missing'))
      const entries = await rankedEntries(tx, disciplineId)
      const read = await readBooks(tx, books, disciplineId)
      orRefuse(
        whyNotStart({
          entries: entries.length,
          unconfirmed: unconfirmedSheets(entries, read),
          published: (await newestVersion(tx, disciplineId)) !== null,
          state: (await findRecheck(tx, disciplineId)) && 'checking',
        }),
      )
      const scheme = await books.scheme(tx, schemeId)
      const standings = standingsOf(
        entries.map((entry) => pointsOf(entry, read, scheme)),
        ruleSet,
      )
      const plan = planOf(standings, ruleSet.recheck)
      const drawn = needsDraw(plan) ? await commitSample(context, discipline, plan, source) : null
      const id = newId()
      await tx.insert(recheck).values({
        id,
        disciplineId,
        rules: ruleSet.recheck,
        drawId: drawn?.id ?? null,
        drawnAt: drawn ? null : now,
        startedBy: actorOf(context),
        startedAt: now,
      })
      const whole = drawn === null && plan.take > 0
      const top = new Set(plan.top)
      const because = (entryId: string): RecheckReason | null => (top.has(entryId) ? 'top' : whole ? 'sample' : null)
      const list = standings.map(({ entryId, rank, total }) => ({ entryId, rank, total, because: because(entryId) }))
      const rows = list.map((row) => ({ recheckId: id, ...row }))
      await insertRows(tx, recheckEntry, rows)
      const facts = { recheckId: id, drawId: drawn?.id ?? null, rules: ruleSet.recheck, list }
      return {
        result: { recheckId: id, drawId: drawn?.id ?? null },
        audit: [
          { aggregate: 'discipline', aggregateId: disciplineId, act: 'start-recheck', facts },
          ...(drawn
            ? [{ aggregate: 'event' as const, aggregateId: discipline.eventId, act: 'commit-draw', facts: drawn.facts }]
            : []),
        ],
        dirty: [recheckKey(disciplineId), drawsKey(discipline.eventId)],
      }
    },
  }
}

/** Commits to the draw: its list is sealed, for whoever is on it in the open is told not to be of the top. */
async function commitSample(context: Context, discipline: Discipline, { rest, take }: RecheckPlan, source: string) {
  const subjects = sealSubjects(rest.map((entryId) => ({ entryId, subject: entryId })))
  const drawn = await commitDrawIn(context, {
    eventId: discipline.eventId,
    disciplineId: discipline.id,
    purpose: 'sample',
    stage: null,
    title: discipline.name,
    items: subjects.map(({ item }) => item),
    slots: null,
    take,
    source,
    officerId: actorOf(context),
    replaces: null,
    reason: null,
  })
  const rows = subjects.map((subject) => ({ ...subject, drawId: drawn.id }))
  await insertRows(context.tx, drawSubject, rows)
  return drawn
}
