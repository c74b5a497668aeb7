import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import type { Books } from '../books.ts'
import { openNames } from './open-names.ts'

/** The opening of a blind discipline's names, which waits for the marks. */
export function openingRoute(app: App, platform: Platform, books: Books): void {
  app.post(
    '/api/disciplines/:disciplineId/blind/open',
    {
      config: { access: { roles: ['draw-officer'], at: 'discipline' } },
      schema: {
        params: Type.Object({ disciplineId: Id }),
        body: Type.Object({ commandId: Id }),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, openNames(books), params, { actor, commandId }),
  )
}
