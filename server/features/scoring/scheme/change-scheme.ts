import { whyNotRankingRules } from '#domain/events/ranking-rules'
import { whyNotScoringRules } from '#domain/events/scoring-rules'
import { orRefuse } from '#domain/kit/refusal'
import { holds } from '#domain/people/access'
import { whyNotChangeScheme } from '#domain/scoring/change-scheme'
import { identify } from '#domain/standards/continue'
import type { SchemeChange } from '#domain/standards/contract'
import { problemsOf } from '#domain/standards/problems'
import { soundScheme } from '#domain/standards/sound-scheme'
import type { Command } from '../../../platform/execute.ts'
import { disciplineKey, eventKey, rankingKey } from '../../events/keys.ts'
import { countMarks, hasMarks, hasResult, lockDiscipline, setSchemeOf } from '../../events/queries.ts'
import { keepScheme } from '../../standards/keep-scheme.ts'
import { loadScheme } from '../../standards/queries.ts'
import { newestVersion } from '../../standards/versions.ts'
import type { Books } from '../books.ts'
import { carryOver, nothingCarried } from './carry-over.ts'

export interface ChangeScheme extends SchemeChange {
  readonly disciplineId: string
}

/**
 * Makes a scheme as it is sent the next version of a discipline's. Once marks were given they all stay, full marks stay
 * full, totals and ranks follow at once, and signatures fall under sheets that don't hold the same any more.
 */
export function changeScheme(books: Books): Command<ChangeScheme, { version: number }> {
  return {
    name: 'change-scheme',
    async run(context, { disciplineId, scheme: draft, base, reason }) {
      const { tx, actor, newId } = context
      const { discipline, eventState } = await lockDiscipline(tx, disciplineId)
      const { schemeId, eventId, ruleSet } = discipline
      const facts = {
        state: eventState,
        version: schemeId ? await newestVersion(tx, schemeId) : null,
        hasMarks: await hasMarks(tx, disciplineId),
        isPublished: await hasResult(tx, disciplineId),
        byChiefJudge: holds(actor, ['chief-judge'], { eventId }),
      }
      orRefuse(whyNotChangeScheme(facts, { base, reason }))
      const sound = soundScheme(draft, problemsOf(draft))
      const modules = sound.criteria.map(({ code }) => code)
      orRefuse(whyNotScoringRules(ruleSet, modules) ?? whyNotRankingRules(ruleSet.ranking, modules))
      const before = schemeId ? await loadScheme(tx, schemeId) : null
      const scheme = identify(before, sound, newId)
      const marks = facts.hasMarks ? await countMarks(tx, disciplineId) : 0
      const because = reason ?? null
      const carried =
        before && marks > 0
          ? await carryOver(context, books, disciplineId, { before, after: scheme, reason: because })
          : nothingCarried
      const kept = { before, scheme, origin: 'editor', source: null, reason: because, marks } as const
      const version = await keepScheme(context, kept)
      await setSchemeOf(tx, disciplineId, scheme.id)
      const act = { schemeId: scheme.id, version, reason: because, marks, ...carried.facts }
      return {
        result: { version },
        audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'change-scheme', facts: act }],
        dirty: [disciplineKey(disciplineId), eventKey(eventId), rankingKey(disciplineId), ...carried.dirty],
      }
    },
  }
}
