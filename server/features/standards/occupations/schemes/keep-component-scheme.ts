import { standardScheme } from '#db/schema/occupations'
import { soleId } from '#domain/audit/contract'
import { orRefuse, refuse } from '#domain/kit/refusal'
import { whyNotComponentScheme } from '#domain/standards/component-scheme'
import { continueByCode, identify } from '#domain/standards/continue'
import type { SchemeDraft, SchemeProblem } from '#domain/standards/contract'
import { soundScheme } from '#domain/standards/sound-scheme'
import type { Command } from '../../../../platform/execute.ts'
import { keepScheme, type SchemeSource } from '../../keep-scheme.ts'
import { loadScheme } from '../../queries.ts'
import { newestVersion } from '../../versions.ts'
import { lockOccupation } from '../queries.ts'
import { findKeptScheme, findRule, type OccupationPlace } from './queries.ts'

export interface KeepComponentScheme extends OccupationPlace {
  readonly scheme: SchemeDraft
  readonly problems: readonly SchemeProblem[]
  /** The workbook that it was read from; null where it was edited here. */
  readonly source: SchemeSource | null
  /** The version that was edited, null before the first; where another was saved since, nothing is. */
  readonly base?: number | null
  readonly reason: string | null
}

/** Keeps a scheme as the next version of a component's. Batches that were planned before keep the copies that they took. */
export const keepComponentScheme: Command<KeepComponentScheme, { schemeId: string; version: number }> = {
  name: 'keep-component-scheme',
  async run(context, { scheme: draft, problems, source, base, reason, ...place }) {
    const { tx, newId } = context
    await lockOccupation(tx, place.occupationId)
    const schemeId = await findKeptScheme(tx, place)
    const present = schemeId ? await newestVersion(tx, schemeId) : null
    const isOvertaken = base !== undefined && base !== present
    orRefuse(isOvertaken ? refuse('scheme-changed-meanwhile', { version: present }) : null)
    const before = schemeId ? await loadScheme(tx, schemeId) : null
    const sound = soundScheme(source ? continueByCode(before, draft) : draft, problems)
    orRefuse(whyNotComponentScheme(await findRule(tx, place), sound))
    const scheme = identify(before, sound, newId)
    const origin = source ? 'workbook' : 'editor'
    const version = await keepScheme(context, { before, scheme, origin, source, reason, marks: 0 })
    if (!schemeId) await tx.insert(standardScheme).values({ ...place, id: newId(), schemeId: scheme.id })
    const facts = { ...place, schemeId: scheme.id, version, reason, ...source }
    return {
      result: { schemeId: scheme.id, version },
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'keep-component-scheme', facts }],
      dirty: [],
    }
  },
}
