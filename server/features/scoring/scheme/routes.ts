import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { leaders } from '#domain/people/access'
import { SchemeChange } from '#domain/standards/contract'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import type { Books } from '../books.ts'
import { changeScheme } from './change-scheme.ts'

/** A discipline's scheme as it is saved from the editor, before marks were given and after. */
export function schemeRoute(app: App, platform: Platform, books: Books): void {
  app.put(
    '/api/disciplines/:disciplineId/scheme',
    {
      config: { access: { roles: leaders, at: 'discipline' } },
      schema: {
        params: Type.Object({ disciplineId: Id }),
        body: Type.Object({ commandId: Id, ...SchemeChange.properties }),
        response: { 200: Type.Object({ version: Type.Integer({ minimum: 1 }) }) },
      },
    },
    ({ params, body: { commandId, ...change }, actor }) =>
      execute(platform, changeScheme(books), { ...params, ...change }, { actor, commandId }),
  )
}
