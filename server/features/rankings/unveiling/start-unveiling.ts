import { eq } from 'drizzle-orm'
import { discipline } from '#db/schema/events'
import { unveiling } from '#db/schema/rankings'
import { orRefuse } from '#domain/kit/refusal'
import { standingsOf } from '#domain/rankings/standings'
import { groupsFromBottom, whyNotUnveil } from '#domain/rankings/unveiling'
import type { Command } from '../../../platform/execute.ts'
import { disciplineKey, eventKey, rankingKey } from '../../events/keys.ts'
import { lockDiscipline } from '../../events/queries.ts'
import type { Books } from '../../scoring/books.ts'
import { pointsOf, rankedEntries } from '../discipline-points.ts'
import { readBooks, unconfirmedSheets } from '../publish-result.ts'
import { newestVersion } from '../ranking.ts'
import { recheckStanding } from '../recheck-progress.ts'

/** The discipline whose ranking is unveiled. */
export interface AtDiscipline {
  readonly disciplineId: string
}

/** Begins a ceremony: the order is settled from the confirmed marks, and the public sees none of it yet. */
export function startUnveiling(books: Books): Command<AtDiscipline, { places: number }> {
  return {
    name: 'start-unveiling',
    async run({ tx, now }, { disciplineId }) {
      const { discipline: facts, eventState } = await lockDiscipline(tx, disciplineId)
      const entries = await rankedEntries(tx, disciplineId)
      const read = await readBooks(tx, books, disciplineId)
      orRefuse(
        whyNotUnveil({
          board: facts.board,
          eventDraft: eventState === 'draft',
          entries: entries.length,
          unconfirmed: unconfirmedSheets(entries, read),
          published: await newestVersion(tx, disciplineId),
          recheck: await recheckStanding(tx, facts, entries, read),
        }),
      )
      const scheme = await books.scheme(tx, facts.schemeId ?? '')
      const counted = entries.map((entry) => pointsOf(entry, read, scheme))
      const groups = groupsFromBottom(standingsOf(counted, facts.ruleSet))
      const kept = { groups, shown: 0, startedAt: now }
      await tx
        .insert(unveiling)
        .values({ disciplineId, ...kept })
        .onConflictDoUpdate({ target: unveiling.disciplineId, set: kept })
      await tx.update(discipline).set({ board: 'unveiling', frozenAt: null }).where(eq(discipline.id, disciplineId))
      return {
        result: { places: groups.length },
        audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'start-unveiling', facts: { groups } }],
        dirty: [disciplineKey(disciplineId), rankingKey(disciplineId), eventKey(facts.eventId)],
      }
    },
  }
}
