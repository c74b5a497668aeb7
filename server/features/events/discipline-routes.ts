import Type from 'typebox'
import { DisciplineView, EventView, NewDiscipline, RuleChange, SetBoardName } from '#domain/events/contract'
import { RuleSet } from '#domain/events/rule-set'
import { TeamSize } from '#domain/events/team'
import { Id } from '#domain/kit/ids'
import { leaders, runners, staff } from '#domain/people/access'
import { SessionView } from '#domain/sessions/contract'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { createDiscipline } from './create-discipline.ts'
import { getDisciplinePage } from './queries.ts'
import { replaceRuleSet } from './replace-rule-set.ts'
import { ruleChanges } from './rule-changes.ts'
import { setBoard } from './set-board.ts'
import { setTeam } from './set-team.ts'

const AtDiscipline = Type.Object({ disciplineId: Id })
const response = { 200: DisciplineView }
const DisciplinePage = Type.Object({
  event: EventView,
  discipline: DisciplineView,
  sessions: Type.Array(SessionView),
})

/** The disciplines of an event, their boards and their rules. */
export function disciplineRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/disciplines/:disciplineId',
    { config: { access: 'public' }, schema: { params: AtDiscipline, response: { 200: DisciplinePage } } },
    ({ params, actor }) => getDisciplinePage(platform.db, params.disciplineId, actor),
  )
  app.post(
    '/api/events/:eventId/disciplines',
    {
      config: { access: { roles: runners, at: 'event' } },
      schema: {
        params: Type.Object({ eventId: Id }),
        body: Type.Intersect([Type.Object({ commandId: Id }), NewDiscipline]),
        response,
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, createDiscipline, { ...input, ...params }, { actor, commandId }),
  )
  app.put(
    '/api/disciplines/:disciplineId/board',
    {
      config: { access: { roles: leaders, at: 'discipline' } },
      schema: { params: AtDiscipline, body: Type.Object({ commandId: Id, board: SetBoardName }), response },
    },
    ({ params, body: { commandId, board }, actor }) =>
      execute(platform, setBoard, { ...params, board }, { actor, commandId }),
  )
  app.put(
    '/api/disciplines/:disciplineId/team',
    {
      config: { access: { roles: runners, at: 'discipline' } },
      schema: {
        params: AtDiscipline,
        body: Type.Object({ commandId: Id, team: Type.Union([TeamSize, Type.Null()]) }),
        response,
      },
    },
    ({ params, body: { commandId, team }, actor }) =>
      execute(platform, setTeam, { ...params, team }, { actor, commandId }),
  )
  app.put(
    '/api/disciplines/:disciplineId/rule-set',
    {
      config: { access: { roles: runners, at: 'discipline' } },
      schema: {
        params: AtDiscipline,
        body: Type.Object({
          commandId: Id,
          ruleSet: RuleSet,
          reason: Type.Optional(Type.Union([Type.String({ maxLength: 500 }), Type.Null()])),
        }),
        response,
      },
    },
    ({ params, body: { commandId, ruleSet, reason = null }, actor }) =>
      execute(platform, replaceRuleSet, { ...params, ruleSet, reason }, { actor, commandId }),
  )
  app.get(
    '/api/disciplines/:disciplineId/rule-changes',
    {
      config: { access: { roles: staff, at: 'discipline' } },
      schema: { params: AtDiscipline, response: { 200: Type.Array(RuleChange) } },
    },
    ({ params }) => ruleChanges(platform.db, params.disciplineId),
  )
}
