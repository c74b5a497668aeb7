import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { application } from '#db/schema/applications'
import { workType } from '#db/schema/occupations'
import type { ApplicationForm, ApplicationRoute } from '#domain/applications/contract'
import { mend, whyNotForm, whyNotRoute } from '#domain/applications/own-rules'
import { changedParts, whyNotChangeParts } from '#domain/applications/rules'
import type { AuditDraft } from '#domain/audit/contract'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'
import { lockOwn, whyNotNow } from './facts.ts'

export interface SaveApplication {
  readonly personId: string
  readonly applicationId: string
  readonly route: ApplicationRoute
  readonly form: ApplicationForm
}

/** Keeps what was entered so far: of a draft everything, of a returned application the returned parts alone. */
export const saveApplication: Command<SaveApplication, Record<string, never>> = {
  name: 'save-application',
  async run({ tx, now }, { personId, applicationId, route, form }) {
    const { application: own, ...facts } = await lockOwn(tx, applicationId, personId)
    orRefuse(whyNotNow(facts, now, own.state === 'returned'))
    const changed = changedParts(own.form, form)
    orRefuse(whyNotChangeParts(own.state, own.returned, changed))
    if (route !== own.route && own.state !== 'draft')
      throw new Refused(refuse('application-part-fixed', { part: 'route' }))
    orRefuse(whyNotRoute(route, facts.offering.level))
    orRefuse(whyNotForm(form, dayOf(now)))
    await mustBeWorkType(tx, form.workTypeId, facts.offering.occupationId)
    const returned = mend(own.returned, changed)
    await tx.update(application).set({ form, route, returned }).where(eq(application.id, applicationId))
    const about = { applicationId, parts: changed }
    const audit: AuditDraft[] =
      own.state === 'returned' && changed.length > 0
        ? [{ aggregate: 'event', aggregateId: facts.event.id, act: 'mend-application', facts: about }]
        : []
    return { result: {}, audit, dirty: [] }
  },
}

async function mustBeWorkType(tx: Tx, id: string | null, occupationId: string): Promise<void> {
  if (id === null) return
  const [found] = await tx
    .select({ id: workType.id })
    .from(workType)
    .where(and(eq(workType.id, id), eq(workType.occupationId, occupationId)))
  if (!found) throw new Refused(refuse('not-found', { what: 'work-type' }))
}
