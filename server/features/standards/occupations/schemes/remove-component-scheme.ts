import { standardScheme } from '#db/schema/occupations'
import { soleId } from '#domain/audit/contract'
import type { Command } from '../../../../platform/execute.ts'
import { lockOccupation } from '../queries.ts'
import { at, getKeptScheme, type OccupationPlace } from './queries.ts'

/** Takes a component's scheme away: batches planned from now on begin without one. The scheme itself stays on record. */
export const removeComponentScheme: Command<OccupationPlace, object> = {
  name: 'remove-component-scheme',
  async run({ tx }, place) {
    await lockOccupation(tx, place.occupationId)
    const schemeId = await getKeptScheme(tx, place)
    await tx.delete(standardScheme).where(at(place))
    const { occupationId, level, component } = place
    const facts = { occupationId, level, component, schemeId }
    return {
      result: {},
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'remove-component-scheme', facts }],
      dirty: [],
    }
  },
}
