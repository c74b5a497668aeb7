import { eq } from 'drizzle-orm'
import { draw } from '#db/schema/draws'
import { outcomeOf } from '#domain/draws/outcome'
import { whyNotAlone, whyNotRun } from '#domain/draws/rules'
import { orRefuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command, Context } from '../../platform/execute.ts'
import { sha256 } from '../../platform/hash.ts'
import { applyStage } from './apply-stage.ts'
import { drawsKey } from './keys.ts'
import { lockDraw } from './queries.ts'
import { applySeats } from './seats/apply-seats.ts'

/** A draw with the public value that is mixed in; `knownAt` is when it became known, null for this moment. */
export interface RunDraw {
  readonly eventId: string
  readonly drawId: string
  readonly publicValue: string
  readonly knownAt: string | null
}

/** Mixes the public value in, reveals the secret and keeps the outcome. Gives the draw and the audit facts. */
export async function runDrawIn({ tx, actor, now }: Context, input: RunDraw) {
  const { row, replaced } = await lockDraw(tx, input.eventId, input.drawId)
  const knownAt = input.knownAt ? new Date(input.knownAt) : now
  const facts = { ...row, committedAt: row.committedAt.getTime(), drawnAt: row.drawnAt?.getTime() ?? null, replaced }
  orRefuse(whyNotRun(facts, personOf(actor), knownAt.getTime(), now.getTime()))
  const publicValue = input.publicValue.trim()
  const outcome = await outcomeOf(row, { drawId: row.id, secret: row.secret, publicValue }, sha256)
  await tx.update(draw).set({ publicValue, knownAt, drawnAt: now, outcome }).where(eq(draw.id, row.id))
  const outcomeHash = sha256(JSON.stringify(outcome))
  return { row, outcome, facts: { drawId: row.id, publicValue, knownAt: knownAt.toISOString(), outcomeHash } }
}

/** Runs a draw that was committed to, once. */
export const runDraw: Command<RunDraw, Record<string, never>> = {
  name: 'run-draw',
  async run(context, input) {
    const { row, outcome, facts } = await runDrawIn(context, input)
    orRefuse(whyNotAlone(row))
    const dirty = await (row.stage === null ? applySeats : applyStage)(context, row, outcome)
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: input.eventId, act: 'run-draw', facts }],
      dirty: [drawsKey(input.eventId), ...dirty],
    }
  },
}
