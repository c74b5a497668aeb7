import { discipline } from '#db/schema/events'
import { whyNotChange, whyNotEditBatch } from '#domain/events/changes'
import type { DisciplineView, NewDiscipline } from '#domain/events/contract'
import { defaultRuleSet } from '#domain/events/rule-set'
import { whyNotSetTeam } from '#domain/events/team'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from './keys.ts'
import { lockEvent } from './queries.ts'

export interface CreateDiscipline extends NewDiscipline {
  readonly eventId: string
}

/** Adds a discipline to an event: without a scheme yet, under the default rules, its board hidden. */
export const createDiscipline: Command<CreateDiscipline, DisciplineView> = {
  name: 'create-discipline',
  async run({ tx, now, newId }, { eventId, team = null, ...names }) {
    const { kind, state } = await lockEvent(tx, eventId)
    orRefuse(whyNotEditBatch(kind) ?? whyNotChange(state))
    orRefuse(whyNotSetTeam(team, 0))
    const rules = {
      offeringId: null,
      component: null,
      schemeId: null,
      ruleSet: defaultRuleSet,
      board: 'hidden',
    } as const
    const row = { id: newId(), eventId, ...names, team, ...rules }
    const view: DisciplineView = { ...row, frozenAt: null }
    const added = await tx
      .insert(discipline)
      .values({ ...row, createdAt: now })
      .onConflictDoNothing({ target: [discipline.eventId, discipline.code] })
      .returning({ id: discipline.id })
    if (added.length === 0) throw new Refused(refuse('code-taken', { code: names.code }))
    const facts = { disciplineId: view.id, ...names, team, ruleSet: defaultRuleSet }
    return {
      result: view,
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'create-discipline', facts }],
      dirty: [eventKey(eventId)],
    }
  },
}
