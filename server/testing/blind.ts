import type { BlindView } from '#domain/draws/blind'
import type { Caller } from './callers.ts'
import { expectOk } from './competition.ts'
import type { TestApp } from './with-app.ts'

/** Commits to the draw of a stage and runs it a minute later, by its officer. Answers the draw's identifier. */
export async function runStage(
  app: TestApp,
  officer: Caller,
  { eventId, disciplineId }: { readonly eventId: string; readonly disciplineId: string },
  stage: number,
): Promise<string> {
  const input = { stage, source: '福彩双色球 2026050 期', reason: null }
  const { body } = await expectOk(
    officer.call<{ drawId: string }>('POST', `/api/disciplines/${disciplineId}/blind/stages`, input),
  )
  app.clock.pass(60)
  await expectOk(
    officer.call('POST', `/api/events/${eventId}/draws/${body.drawId}/run`, { publicValue: '07 11', knownAt: null }),
  )
  return body.drawId
}

/** Blind marking of a discipline as its officers see it. */
export async function blindOf(officer: Caller, disciplineId: string): Promise<BlindView> {
  return (await expectOk(officer.call<BlindView>('GET', `/api/disciplines/${disciplineId}/blind`))).body
}
