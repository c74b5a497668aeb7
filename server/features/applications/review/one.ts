import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client'
import { application, applicationDocument } from '#db/schema/applications'
import { batch, offering } from '#db/schema/batches'
import { event } from '#db/schema/events'
import { standard, workType } from '#db/schema/occupations'
import { person } from '#db/schema/people'
import { partKey } from '#domain/applications/admission'
import { isShown, majorityOf } from '#domain/applications/panel'
import { questionsOf } from '#domain/applications/questions'
import { whyNotReview } from '#domain/applications/review'
import type { ApplicationReview } from '#domain/applications/review-contract'
import { evidenceOf } from '#domain/applications/rules'
import { dayOf } from '#domain/kit/city-time'
import { Refused, refuse } from '#domain/kit/refusal'
import { holds, personOf, runners } from '#domain/people/access'
import type { Actor } from '#domain/people/contract'
import { evaluateConditions } from '#domain/standards/conditions'
import type { Keyring } from '../../../platform/keyring/keyring.ts'
import { maskedIdentities } from '../../people/identities/read.ts'
import { findPasses } from '../carried.ts'
import { findStanding } from '../standing.ts'
import { findPanels, findReviewers } from './facts.ts'
import { findOfferingRows, toldRefusal } from './queue.ts'

/** Who looks at an application, and with what its numbers are opened to be masked. */
export interface Looking {
  readonly actor: Actor
  readonly keyring: Keyring
  readonly now: Date
}

/** An application with all that is needed to decide on it. Refuses with not-found, also one that was never handed in. */
export async function getReview(db: Db, applicationId: string, looking: Looking): Promise<ApplicationReview> {
  const found = await readApplication(db, applicationId)
  const { application: own, person: applicant, event: held, batch: days, offering: at } = found
  const today = dayOf(looking.now)
  const viewerId = personOf(looking.actor)
  const identity = (await maskedIdentities(db, looking.keyring, [own.personId])).get(own.personId) ?? null
  const alternatives = found.standard.content.levels.find(({ level }) => level === at.level)?.alternatives ?? []
  const [offered] = (await findOfferingRows(db, held.id)).filter(({ id }) => id === at.id)
  if (!offered) throw new Error('an application without its offering')
  const panel = (await findPanels(db, [applicationId])).get(applicationId) ?? []
  return {
    ...{ id: own.id, name: applicant.name, latinName: applicant.latinName, personId: own.personId },
    ...{ state: own.state, source: own.source, route: own.route, round: own.round, own: own.personId === viewerId },
    submittedAt: own.submittedAt?.toISOString() ?? null,
    decidedAt: own.decidedAt?.toISOString() ?? null,
    ...{ decidedBy: found.decidedBy, reason: own.reason, returned: own.returned, form: own.form },
    ...{ eventId: held.id, batch: held.name, latinBatch: held.latinName, identity, offering: offered },
    workType: found.workType && { ...found.workType },
    documents: await findDocuments(db, applicationId),
    ...{ alternatives, admission: admissionOf(found, identity?.birthDate ?? null, alternatives, today) },
    questions: questionsAt(found, identity?.birthDate ?? null),
    carried: await carriedParts(db, found),
    elsewhere: await findElsewhere(db, found),
    panel: panel.map((member) => {
      const shown = isShown(panel, member, viewerId)
      return {
        ...{ reviewerId: member.reviewerId, name: member.name, given: member.verdict !== null },
        ...{ verdict: shown ? member.verdict : null, reason: shown ? member.reason : null },
      }
    }),
    majority: majorityOf(panel),
    reviewers: holds(looking.actor, runners, { eventId: held.id })
      ? (await findReviewers(db, held.id)).map(({ personId, name }) => ({ personId, name }))
      : [],
    ...{ today, reviewUntil: days.reviewUntil },
    whyNot: toldRefusal(whyNotReview({ ...days, state: held.state }, today)),
    mendPath: `/my/applications/${own.id}`,
  }
}

type Found = Awaited<ReturnType<typeof readApplication>>

async function readApplication(db: Db, applicationId: string) {
  const decider = alias(person, 'decider')
  const [found] = await db
    .select({
      ...{ application, person, offering, event, batch, standard, decidedBy: decider.name },
      workType: { code: workType.code, name: workType.name, latinName: workType.latinName },
    })
    .from(application)
    .innerJoin(person, eq(person.id, application.personId))
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .innerJoin(event, eq(event.id, offering.eventId))
    .innerJoin(batch, eq(batch.eventId, event.id))
    .innerJoin(standard, eq(standard.id, offering.standardId))
    .leftJoin(decider, eq(decider.id, application.decidedBy))
    .leftJoin(workType, eq(sql`${workType.id}::text`, sql`${application.form}->>'workTypeId'`))
    .where(eq(application.id, applicationId))
  if (!found || found.application.round === 0) throw new Refused(refuse('not-found', { what: 'application' }))
  return found
}

async function findDocuments(db: Db, applicationId: string): Promise<ApplicationReview['documents']> {
  const { id, purpose, name, type, hash, at } = applicationDocument
  const rows = await db
    .select({ id, purpose, name, type, hash, at })
    .from(applicationDocument)
    .where(and(eq(applicationDocument.applicationId, applicationId), isNull(applicationDocument.removedAt)))
    .orderBy(asc(applicationDocument.at), asc(applicationDocument.id))
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** Whether the conditions held on the day on which it was handed in. */
function admissionOf(
  { application: { form, submittedAt } }: Found,
  birthDate: string | null,
  alternatives: ApplicationReview['alternatives'],
  today: string,
): ApplicationReview['admission'] {
  if (birthDate === null) return null
  const day = submittedAt ? dayOf(submittedAt) : today
  const found = evaluateConditions(alternatives, evidenceOf(form, birthDate), day)
  if (found.admitted) return { admitted: true, alternative: found.alternative, missing: [] }
  return { admitted: false, alternative: found.nearest, missing: found.missing.map((one) => ({ ...one })) }
}

/** What is to be asked about; nothing where the birth date isn't known. */
const questionsAt = ({ application: { form } }: Found, birthDate: string | null): ApplicationReview['questions'] =>
  birthDate === null
    ? []
    : questionsOf(evidenceOf(form, birthDate)).map(({ code, facts }) => ({ code, facts: { ...facts } }))

async function carriedParts(db: Db, { application: { personId }, offering: at, standard: of }: Found) {
  const passes = await findPasses(db, at.eventId, [personId])
  const parts = of.content.levels.find(({ level }) => level === at.level)?.components ?? []
  return parts.flatMap(({ component }) => {
    const pass = passes.get(partKey(personId, { offeringId: at.id, component }))
    return pass ? [{ component, validUntil: pass.validUntil }] : []
  })
}

async function findElsewhere(db: Db, { application: own, event: held }: Found): Promise<string[]> {
  const standing = (await findStanding(db, held, [own.personId], own.id)).get(own.personId) ?? []
  return [...new Set(standing.filter(({ eventId }) => eventId !== held.id).map(({ name }) => name))]
}
