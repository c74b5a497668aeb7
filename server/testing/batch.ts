import { and, eq } from 'drizzle-orm'
import { inArray } from '#db/in-array'
import { discipline } from '#db/schema/events'
import { occupation, standard } from '#db/schema/occupations'
import { accreditation, organisation, room, site } from '#db/schema/organisations'
import { roleGrant } from '#db/schema/people'
import { entry } from '#db/schema/registration'
import type { BatchPlan, BatchView, OfferingView } from '#domain/batches/contract'
import type { Component } from '#domain/standards/standard'
import { template2023 } from '#domain/standards/template-2023'
import { admit, lockBatch } from '../features/applications/admit.ts'
import { type Command, execute } from '../platform/execute.ts'
import { newId } from '../platform/hash.ts'
import { applicants, type TestApplicant, writeApplicants } from './applicants.ts'
import type { Caller } from './callers.ts'
import { expectOk } from './competition.ts'
import type { TestApp } from './with-app.ts'

/** A training body with one site of two rooms, accredited for turners and electricians at levels 5 to 3. */
export interface Centre {
  readonly organisationId: string
  readonly siteId: string
  readonly theoryRoomId: string
  readonly skillRoomId: string
  /** Turner, electrician. */
  readonly occupationIds: readonly [string, string]
  readonly manager: Caller
  readonly authority: Caller
}

/** A centre's batch that was filed and accepted: registration is open. Its offerings are turner level 4, electrician level 3. */
export interface TestBatch extends Centre {
  readonly eventId: string
  readonly offerings: readonly OfferingView[]
}

/** Sets a centre up; everything but its people is written directly. */
export async function openCentre(test: TestApp): Promise<Centre> {
  const { db } = test.connection
  const now = test.clock.now
  const [organisationId, siteId, theoryRoomId, skillRoomId] = [newId(), newId(), newId(), newId()]
  const names = { name: '重庆精工职业培训学校', latinName: 'Chongqing Precision Training', address: '科学大道 1 号' }
  await db.insert(organisation).values({
    ...{ id: organisationId, kind: 'social', creditCode: '91350100M000100Y43', areaCode: '500107', ...names },
    ...{ provinceNumber: '000017', createdAt: now },
  })
  const occupationIds = [
    await seedOccupation(test, '6-18-01-01', '车工', 'Turner'),
    await seedOccupation(test, '6-31-01-03', '电工', 'Electrician'),
  ] as const
  const granted = { organisationId, levels: ['5', '4', '3'] as const, state: 'granted', appliedAt: now } as const
  await db
    .insert(accreditation)
    .values(
      occupationIds.map((occupationId) => ({ ...granted, levels: [...granted.levels], id: newId(), occupationId })),
    )
  const openingHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '08:30', to: '18:00' }))
  const place = { areaCode: '500107', address: names.address, openingHours }
  await db.insert(site).values({ id: siteId, organisationId, name: '科学大道站点', ...place })
  await db.insert(room).values([
    { id: theoryRoomId, siteId, name: '机房 1', kind: 'theory', capacity: 30, equipment: [] },
    { id: skillRoomId, siteId, name: '车间 1', kind: 'skill', capacity: 10, equipment: [] },
  ])
  return {
    ...{ organisationId, siteId, theoryRoomId, skillRoomId, occupationIds },
    manager: await managerOf(test, organisationId),
    authority: await test.as('authority'),
  }
}

/** A new person who holds a role at the organisation, and so at all of its events. */
export async function managerOf(test: TestApp, organisationId: string): Promise<Caller> {
  const caller = await test.as([])
  const own = { id: newId(), personId: caller.personId ?? '', role: 'manager', organisationId } as const
  await test.connection.db.insert(roleGrant).values({ ...own, grantedAt: test.clock.now })
  return caller
}

async function seedOccupation({ connection: { db }, clock }: TestApp, code: string, name: string, latinName: string) {
  const id = newId()
  await db.insert(occupation).values({ id, code, name, latinName, kind: 'skill-level', createdAt: clock.now })
  await db.insert(standard).values({ id: newId(), occupationId: id, version: 1, content: template2023, at: clock.now })
  return id
}

/** A plan for the centre's site: registration from 4 to 15 May 2026, held on 1 and 2 June. */
export const planOf = ({ siteId, occupationIds: [turner, electrician] }: Centre): BatchPlan => ({
  ...{ name: '2026 年第二批职业技能等级认定', latinName: 'Second batch of 2026' },
  ...{ startsOn: '2026-06-01', endsOn: '2026-06-02' },
  ...{ registrationFrom: '2026-05-04', registrationUntil: '2026-05-15' },
  ...{ reviewUntil: '2026-05-20', resultsUntil: '2026-06-05' },
  siteIds: [siteId],
  offerings: [
    { occupationId: turner, level: '4', capacity: null },
    { occupationId: electrician, level: '3', capacity: null },
  ],
  fees: '',
})

/** Sets a batch up whose filing was accepted, so that candidates can apply on the test's first day. */
export async function openBatch(test: TestApp): Promise<TestBatch> {
  const centre = await openCentre(test)
  return openPlanned(centre, planOf(centre))
}

/** Plans a batch of a centre and has it filed and accepted. */
export async function openPlanned(centre: Centre, plan: BatchPlan): Promise<TestBatch> {
  const { manager, authority, organisationId } = centre
  const at = `/api/organisations/${organisationId}/batches`
  const { body } = await expectOk(manager.call<{ eventId: string }>('POST', at, { plan }))
  const { eventId } = body
  const input = { plan: 'Plan and emergency plan', contact: '023-0000', promotions: [] }
  const filed = await expectOk(manager.call<{ filingId: string }>('POST', `/api/events/${eventId}/filings`, { input }))
  const decision = { accept: true, fileNumber: '渝评备 2026-2' }
  await expectOk(authority.call('POST', `/api/events/${eventId}/filings/${filed.body.filingId}/decision`, { decision }))
  const { body: view } = await expectOk(manager.call<BatchView>('GET', `/api/events/${eventId}/batch`))
  return { ...centre, eventId, offerings: view.offeringList }
}

/** A candidate whose application was approved. */
export interface TestCandidate extends TestApplicant {
  readonly personId: string
  /** The entries, by component. */
  readonly entryIds: Readonly<Partial<Record<Component, string>>>
}

/** Who is admitted: the order of the first (each order is another person), and to which offerings, one after the other. */
export interface Admitting {
  readonly from?: number
  readonly offeringIds?: readonly string[]
}

/** Admits n candidates to a batch, as if they had applied and been approved. Gives them in the order of their entries. */
export async function admitCandidates(
  test: TestApp,
  { eventId, offerings }: Pick<TestBatch, 'eventId' | 'offerings'>,
  n: number,
  { from = 0, offeringIds = offerings.map(({ id }) => id) }: Admitting = {},
): Promise<TestCandidate[]> {
  const wanted = applicants(n, from, offeringIds)
  const { platform } = test.app
  const people: string[] = []
  const command: Command<string, Record<string, never>> = {
    name: 'admit-in-a-test',
    async run(context) {
      people.push(...(await writeApplicants(context, wanted, { state: 'approved' })))
      await lockBatch(context.tx, eventId)
      await admit(
        context,
        eventId,
        wanted.map(({ applicationId }) => applicationId),
      )
      return { result: {}, audit: [], dirty: [] }
    },
  }
  await execute(platform, command, eventId, { actor: { kind: 'system' }, commandId: newId() })
  const entries = await platform.db
    .select({
      id: entry.id,
      personId: entry.personId,
      ...{ of: discipline.offeringId, component: discipline.component },
    })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .where(and(eq(discipline.eventId, eventId), inArray(entry.personId, people)))
  return wanted.map((one, at) => ({
    ...one,
    personId: people[at] ?? '',
    entryIds: Object.fromEntries(
      entries.flatMap(({ id, personId, of, component }) =>
        personId === people[at] && of === one.offeringId && component ? [[component, id]] : [],
      ),
    ),
  }))
}
