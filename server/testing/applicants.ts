import { application } from '#db/schema/applications'
import type { ApplicationForm, ApplicationRoute, ApplicationState } from '#domain/applications/contract'
import { citizenFacts } from '#domain/people/citizen-id'
import { registerPeople } from '../features/people/identities/register-people.ts'
import { type Command, type Context, execute } from '../platform/execute.ts'
import { newId } from '../platform/hash.ts'
import { bareForm } from './applications.ts'
import { citizenIdOf } from './citizen-ids.ts'
import type { TestApp } from './with-app.ts'

/** Somebody who applies to a batch. */
export interface TestApplicant {
  readonly applicationId: string
  readonly name: string
  readonly citizenId: string
  readonly offeringId: string
}

/** How applications stand. */
export interface Applying {
  readonly state?: ApplicationState
  readonly route?: ApplicationRoute
  readonly form?: ApplicationForm
}

/** People who apply: the order of the first (each order is another person), and to which offerings, one after the other. */
export const applicants = (n: number, from: number, offeringIds: readonly string[]): TestApplicant[] =>
  Array.from({ length: n }, (_, at) => ({
    ...{ name: `考生${from + at + 1}`, citizenId: citizenIdOf(from + at), applicationId: newId() },
    offeringId: offeringIds[at % offeringIds.length] ?? '',
  }))

/** Writes people with their identities, and their applications, handed in once. Gives the people's identifiers. */
export async function writeApplicants(
  context: Context,
  wanted: readonly TestApplicant[],
  { state = 'submitted', route = 'assessment', form = bareForm }: Applying = {},
): Promise<string[]> {
  const people = wanted.map(({ name, citizenId: number }) => ({
    ...{ name, document: { kind: 'citizen-id', number } as const, ...citizenFacts(number), phone: '13800138000' },
  }))
  const known = await registerPeople(context, people)
  const { now } = context
  const decided = state === 'submitted' ? {} : { decidedAt: now }
  const course = { state, route, form, source: 'organisation', round: 1, createdAt: now, submittedAt: now } as const
  const rows = wanted.map(({ applicationId, citizenId, offeringId }) => ({
    ...{ id: applicationId, offeringId, personId: known.get(citizenId) ?? '' },
    ...{ returned: [], ...course, ...decided },
  }))
  for (let at = 0; at < rows.length; at += 2000) await context.tx.insert(application).values(rows.slice(at, at + 2000))
  return rows.map(({ personId }) => personId)
}

/** Hands in n applications to an offering. Gives who applied. */
export async function applyTo(
  { app }: TestApp,
  offeringId: string,
  n: number,
  { from = 0, ...applying }: Applying & { readonly from?: number } = {},
): Promise<(TestApplicant & { readonly personId: string })[]> {
  const wanted = applicants(n, from, [offeringId])
  const people: string[] = []
  const command: Command<string, Record<string, never>> = {
    name: 'apply-in-a-test',
    async run(context) {
      people.push(...(await writeApplicants(context, wanted, applying)))
      return { result: {}, audit: [], dirty: [] }
    },
  }
  await execute(app.platform, command, offeringId, { actor: { kind: 'system' }, commandId: newId() })
  return wanted.map((one, at) => ({ ...one, personId: people[at] ?? '' }))
}
