import { and, eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { ticket, violationRule } from '#db/schema/attendance'
import { entry } from '#db/schema/registration'
import { sessionEntry } from '#db/schema/sessions'
import type { BatchRow } from '#domain/batches/contract'
import { presentStep } from '#domain/batches/course'
import { managerOf, openCentre, openPlanned, planOf } from '../../server/testing/batch.ts'
import type { Caller } from '../../server/testing/callers.ts'
import { expectOk } from '../../server/testing/competition.ts'
import { signedInAs } from '../../server/testing/outcomes.ts'
import { send } from '../../server/testing/upload.ts'
import type { TestApp } from '../../server/testing/with-app.ts'
import { type Hall, withCompetition } from '../browser/with-competition.ts'
import * as steps from './batch-steps.ts'

const CANDIDATES = 60

/** Of each occupation, by the number of the entry: 1 fails the theory, 2 fails the skill, everybody else passes. */
const theory = (number: number): [number, string] => [number, number === 1 ? '52' : '76.5']
const skill = (number: number): [number, string] => [number, number === 2 ? '41' : '83']
const halves = Array.from({ length: CANDIDATES / 2 }, (_, at) => at + 1)

const stepOf = async (manager: Caller, eventId: string) => {
  const { body } = await expectOk(manager.call<{ batches: BatchRow[] }>('GET', '/api/batches'))
  return presentStep(body.batches.find((row) => row.eventId === eventId)?.course ?? [])?.step ?? 'all done'
}

test('a batch runs from filing to final results in the browser: sixty candidates, a resit, a violation, an objection', () =>
  withCompetition(async ({ app, open }) => {
    const centre = await openCentre(app)
    const { organisationId } = centre
    const at = `/api/organisations/${organisationId}/batches`
    const planned = await expectOk(centre.manager.call<{ eventId: string }>('POST', at, { plan: planOf(centre) }))
    const { eventId } = planned.body
    /** The desk on a later day: who was signed in before is no more. */
    const deskOn = async (day: string) => {
      app.clock.now = new Date(day)
      const caller = await managerOf(app, organisationId)
      const desk = await open(caller, '/desk/batches')
      return { caller, ...desk }
    }

    const may = await deskOn('2026-05-04T01:00:00Z')
    const office = await open(centre.authority, '/desk/batches')
    await steps.fileBatch(may.page, office.page, eventId)
    assert.is(await stepOf(may.caller, eventId), 'registration')
    await steps.importAndApprove(may.page, eventId, CANDIDATES)

    const after = await deskOn('2026-05-21T01:00:00Z')
    assert.is(await stepOf(after.caller, eventId), 'timetable')
    await steps.makeTimetable(after.page, eventId, CANDIDATES * 2)
    await steps.drawSeatsAndIssueTickets(after.page, eventId, CANDIDATES, () => app.clock.pass(60))
    assert.is(await stepOf(after.caller, eventId), 'marking')
    const { disciplines, sessions } = await steps.timetableOf(after.caller, eventId)
    const disciplineOf = (code: string) => disciplines.find((one) => one.code === code)?.disciplineId ?? ''
    const [turners, electricians] = [disciplineOf('6180101-4T'), disciplineOf('6310103-3T')]

    const first = sessions.find(({ disciplineId }) => disciplineId === turners)
    app.clock.now = new Date(Date.parse(first?.startsAt ?? '') - 10 * 60_000)
    await letSomebodyIn(app, open, eventId, first?.sessionId ?? '')
    const third = await entryOf(app, electricians, 3)
    await recordViolation(app, eventId, third)

    const june = await deskOn('2026-06-03T01:00:00Z')
    const { page } = june
    await steps.decideViolation(page, eventId, third.name)
    await page.goto(`/desk/events/${eventId}/outcomes/scores`)
    await steps.bringScores(page, 'Turner · Level 4 · Theory', 'turners-theory.csv', halves.map(theory))
    await steps.bringScores(page, 'Turner · Level 4 · Skill', 'turners-skill.csv', halves.map(skill))
    // What is void takes no score.
    const rest = halves.filter((number) => number !== third.number)
    await steps.bringScores(page, 'Electrician · Level 3 · Theory', 'electricians-theory.csv', rest.map(theory))
    await steps.bringScores(
      page,
      'Electrician · Level 3 · Skill',
      'electricians-skill.csv',
      halves.map(skill).reverse(),
    )
    await steps.publish(page, eventId)
    assert.is(await stepOf(june.caller, eventId), 'publication')

    const failed = await entryOf(app, turners, 1)
    const phone = await open(await signedInAs(app, failed.personId), '/my', 'phone')
    await steps.object(phone.page)
    await steps.dismiss(page, eventId)

    const last = await deskOn('2026-06-11T01:00:00Z')
    await steps.finish(last.page, eventId)
    // Of each occupation one has failed the theory and one the skill, and somebody's theory is void.
    await last.page.getByText(`${CANDIDATES - 5} certificates are due`).waitFor()
    assert.is(await stepOf(last.caller, eventId), 'certificates')

    // Who has failed the theory resits it alone: the skill is carried over.
    const second = await openPlanned(
      { ...centre, manager: last.caller, authority: await app.as('authority') },
      july(centre),
    )
    const resit = steps.candidateFile([steps.orderOf(failed.name)]).buffer
    app.clock.now = new Date('2026-06-20T01:00:00Z')
    await expectOk(send(app, last.caller, `/api/events/${second.eventId}/candidates/import`, resit))
    assert.equal(await steps.admittedTo(last.caller, second.eventId), ['theory'])
    const screens = [may, office, after, june, phone, last]
    assert.equal(
      screens.flatMap(({ problems }) => problems()),
      [],
    )
  }))

/** A second batch of the same occupations, a month later. */
const july = (centre: Parameters<typeof planOf>[0]) => ({
  ...planOf(centre),
  ...{ name: '2026 年第三批职业技能等级认定', latinName: 'Third batch of 2026' },
  ...{ registrationFrom: '2026-06-11', registrationUntil: '2026-06-25', reviewUntil: '2026-06-30' },
  ...{ startsOn: '2026-07-13', endsOn: '2026-07-14', resultsUntil: '2026-07-20' },
})

/** The entry of a number in a discipline. */
async function entryOf({ connection: { db } }: TestApp, disciplineId: string, number: number) {
  const [found] = await db
    .select()
    .from(entry)
    .where(and(eq(entry.disciplineId, disciplineId), eq(entry.number, number)))
  if (!found?.personId) throw new Error(`there is no entry ${number}`)
  return { ...found, personId: found.personId }
}

/** A candidate is let in at the door by the number on the ticket. */
async function letSomebodyIn(app: TestApp, open: Hall['open'], eventId: string, sessionId: string): Promise<void> {
  const { db } = app.connection
  const [found] = await db
    .select({ name: entry.name, number: ticket.number })
    .from(sessionEntry)
    .innerJoin(entry, eq(entry.id, sessionEntry.entryId))
    .innerJoin(ticket, and(eq(ticket.personId, entry.personId), eq(ticket.eventId, eventId)))
    .where(eq(sessionEntry.sessionId, sessionId))
    .limit(1)
  const door = await open(await app.as('invigilator', eventId), `/checkin/sessions/${sessionId}`, 'tablet')
  await steps.letIn(door.page, String(found?.number), found?.name ?? '')
  assert.equal(door.problems(), [])
}

/** An invigilator records a violation that voids the component, and the candidate replies on the phone's page. */
async function recordViolation(app: TestApp, eventId: string, who: Awaited<ReturnType<typeof entryOf>>): Promise<void> {
  const { db } = app.connection
  const [seat] = await db.select().from(sessionEntry).where(eq(sessionEntry.entryId, who.id))
  const rules = await db.select().from(violationRule)
  const rule = rules.find(({ content }) => content.voids === 'component' && content.banMonths === 0)
  const invigilator = await app.as('invigilator', eventId)
  const { body } = await expectOk(
    invigilator.call<{ violationId: string }>('POST', `/api/sessions/${seat?.sessionId}/violations`, {
      ...{ entryId: who.id, ruleId: rule?.id, words: '手机未按要求存放' },
    }),
  )
  const candidate = await signedInAs(app, who.personId)
  await expectOk(candidate.call('POST', `/api/my/violations/${body.violationId}/reply`, { words: '忘记存放' }))
}

test.run()
