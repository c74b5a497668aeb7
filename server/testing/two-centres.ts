import { applicationDocument } from '#db/schema/applications'
import { violation, violationFile, violationRule } from '#db/schema/attendance'
import { job } from '#db/schema/jobs'
import { accreditation, organisation, room, site } from '#db/schema/organisations'
import { objection, outcome, publication, scoreImport } from '#db/schema/outcomes'
import { message } from '#db/schema/sessions'
import { timetable } from '#db/schema/timetables'
import { newId } from '../platform/hash.ts'
import { applyTo, type TestApplicant } from './applicants.ts'
import { admitCandidates, type Centre, managerOf, openBatch, openPlanned, planOf, type TestBatch } from './batch.ts'
import { expectOk } from './competition.ts'
import { numberTickets, partOf } from './outcomes.ts'
import { seatEntries } from './rooms.ts'
import type { TestApp } from './with-app.ts'

/** A batch with something of every kind that is somebody's own. */
export interface FilledBatch {
  readonly batch: TestBatch
  /** Who waits for review, with a photo. */
  readonly applicant: TestApplicant & { readonly personId: string }
  /** Who was admitted, and has a ticket, a seat, a violation, an outcome and an objection. */
  readonly candidate: TestApplicant & { readonly personId: string }
  /** Identifiers, by the names of the routes' parameters. */
  readonly ids: Readonly<Record<string, string>>
}

/** Two organisations with a batch each, in which nobody has a part in both. */
export async function openTwoCentres(test: TestApp): Promise<readonly [FilledBatch, FilledBatch]> {
  const first = await openBatch(test)
  const second = await anotherCentre(test, first)
  return [await fill(test, first, 5000), await fill(test, await openPlanned(second, planOf(second)), 6000)]
}

/** A second organisation for the same occupations. */
async function anotherCentre(test: TestApp, { occupationIds, authority }: Centre): Promise<Centre> {
  const { db } = test.connection
  const [organisationId, siteId, theoryRoomId, skillRoomId] = [newId(), newId(), newId(), newId()]
  const names = { name: '万州技师学院', latinName: 'Wanzhou Technician College', address: '天城路 2 号' }
  await db.insert(organisation).values({
    ...{ id: organisationId, kind: 'school', creditCode: '12500101450000000X', areaCode: '500101', ...names },
    ...{ provinceNumber: '000018', createdAt: test.clock.now },
  })
  const granted = { organisationId, state: 'granted', appliedAt: test.clock.now } as const
  for (const occupationId of occupationIds)
    await db.insert(accreditation).values({ ...granted, levels: ['5', '4', '3'], id: newId(), occupationId })
  const openingHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '08:30', to: '18:00' }))
  const place = { areaCode: '500101', address: names.address, openingHours }
  await db.insert(site).values({ id: siteId, organisationId, name: '天城站点', ...place })
  await db.insert(room).values([
    { id: theoryRoomId, siteId, name: '机房 A', kind: 'theory', capacity: 30, equipment: [] },
    { id: skillRoomId, siteId, name: '车间 A', kind: 'skill', capacity: 10, equipment: [] },
  ])
  const manager = await managerOf(test, organisationId)
  return { organisationId, siteId, theoryRoomId, skillRoomId, occupationIds, manager, authority }
}

async function fill(test: TestApp, batch: TestBatch, from: number): Promise<FilledBatch> {
  const offeringId = batch.offerings[0]?.id ?? ''
  const [applicant] = await applyTo(test, offeringId, 1, { from })
  const [approved] = await applyTo(test, offeringId, 1, { from: from + 1 })
  const [candidate] = await admitCandidates(test, batch, 1, { from: from + 2, offeringIds: [offeringId] })
  if (!applicant || !approved || !candidate) throw new Error('nobody has applied')
  await numberTickets(test, batch.eventId, [candidate])
  const entryId = candidate.entryIds.theory ?? ''
  const disciplineId = partOf(batch, 0, 'theory')
  const hours = { startsAt: '2026-06-01T01:00:00Z', minutes: 90 }
  const sitting = { ...hours, disciplineId, roomId: batch.theoryRoomId, name: `理论 ${from}`, entryIds: [entryId] }
  const sessionId = await seatEntries(test, sitting)
  const at = { ...{ offeringId, disciplineId, entryId, sessionId }, personId: candidate.personId }
  const ids = {
    ...at,
    ...{ eventId: batch.eventId, organisationId: batch.organisationId, siteId: batch.siteId },
    ...{ roomId: batch.theoryRoomId, placeId: batch.eventId, applicationId: applicant.applicationId },
    ...(await ofDesk(batch, approved.applicationId)),
    ...(await ofPeople(test, batch, at, applicant.applicationId)),
  }
  return { batch, applicant, candidate, ids }
}

/** What is made at the desk: a decision, a key of a test system, and the filing that there is. */
async function ofDesk({ manager, eventId }: TestBatch, applicationId: string): Promise<Record<string, string>> {
  const at = `/api/events/${eventId}`
  const decided = { applications: [{ id: applicationId, round: 1 }], decision: { kind: 'approve' } }
  const decision = await expectOk(manager.call<{ decisionId: string }>('POST', `${at}/applications/decisions`, decided))
  const key = await expectOk(manager.call<{ keyId: string }>('POST', `${at}/system-keys`, { name: '机考系统' }))
  const filings = await expectOk(manager.call<{ filings: { id: string }[] }>('GET', `${at}/filings`))
  const { decisionId } = decision.body
  return { decisionId, keyId: key.body.keyId, filingId: filings.body.filings[0]?.id ?? '' }
}

interface At {
  readonly offeringId: string
  readonly disciplineId: string
  readonly entryId: string
  readonly sessionId: string
  readonly personId: string
}

/** What is about the candidate and the applicant; written directly. */
async function ofPeople(
  { connection: { db }, clock: { now } }: TestApp,
  { eventId, manager }: TestBatch,
  { offeringId, disciplineId, entryId, sessionId, personId }: At,
  applicationId: string,
): Promise<Record<string, string>> {
  const [documentId, violationId, fileId, jobId] = [newId(), newId(), newId(), newId()]
  const [publicationId, outcomeId, objectionId, importId] = [newId(), newId(), newId(), newId()]
  const [timetableId, messageId, managerId] = [newId(), newId(), manager.personId ?? '']
  const content = Buffer.from(`%PDF-1.7 of ${personId}`)
  const file = { type: 'application/pdf', hash: '-', content, at: now }
  await db.insert(applicationDocument).values({ id: documentId, applicationId, purpose: 'photo', name: 'p', ...file })
  const [rule] = await db.select().from(violationRule).limit(1)
  const what = { voids: 'none', banMonths: 0, words: `words about ${personId}`, state: 'recorded' } as const
  const when = { recordedAt: now, replyUntil: '2026-06-30' }
  await db
    .insert(violation)
    .values({ id: violationId, eventId, sessionId, entryId, personId, ruleId: rule?.id ?? '', ...what, ...when })
  await db.insert(violationFile).values({ id: fileId, violationId, name: 'f', ...file })
  const ended = { state: 'done', share: 1, facts: {}, result: { of: personId }, startedAt: now, heardAt: now } as const
  const left = { fileName: 'tickets.pdf', fileType: file.type, file: content, endedAt: now }
  await db
    .insert(job)
    .values({ id: jobId, kind: 'print-tickets', placeId: eventId, startedBy: managerId, ...ended, ...left })
  const days = { opensOn: '2026-05-04', closesOn: '2026-06-30' }
  await db
    .insert(publication)
    .values({ id: publicationId, eventId, version: 1, kind: 'objection', inputHash: '-', ...days, at: now })
  const result = { publicationId, offeringId, personId, entryId, component: 'theory', state: 'passed' } as const
  await db.insert(outcome).values({ id: outcomeId, ...result, points: null })
  const against = { publicationId, offeringId, personId, component: 'theory', raisedBy: personId } as const
  const words = `an objection of ${personId}`
  await db.insert(objection).values({ id: objectionId, eventId, ...against, words, at: now, state: 'open' })
  await db
    .insert(scoreImport)
    .values({ id: importId, disciplineId, source: 'file', fileName: 's.csv', fileHash: personId, count: 0, at: now })
  const empty = { sessions: [], unplaced: [], cost: 0, bound: null, parts: {}, moved: 0, seconds: 1 }
  await db
    .insert(timetable)
    .values({ id: timetableId, eventId, number: 1, state: 'proposed', seed: 1, content: empty, at: now })
  await db.insert(message).values({ id: messageId, sessionId, fromId: managerId, words: `to ${personId}`, at: now })
  return {
    ...{ documentId, violationId, fileId, jobId, outcomeId, objectionId, importId, timetableId, messageId },
    kind: 'print-tickets',
  }
}
