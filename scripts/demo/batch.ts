import type { CandidatesImported } from '#domain/applications/bulk-contract'
import type { BatchChoices, BatchPlan } from '#domain/batches/contract'
import { dayOf } from '#domain/kit/city-time'
import type { JobView } from '#domain/kit/job'
import { addDays } from '#domain/kit/working-days'
import type { Caller } from '../play/caller.ts'
import { candidateFiles } from './candidates.ts'
import type { DemoCentre } from './centre.ts'

const CANDIDATES = 44
const turner = { code: '6-18-01-01', level: '四级' }
const electrician = { code: '6-31-01-03', level: '三级' }

/**
 * A batch of the demonstration's centre: planned, filed and accepted, its candidates imported with their photos. They wait
 * for their review. Gives the batch's event.
 */
export async function loadBatch(centre: DemoCentre, manager: Caller, officer: Caller): Promise<string> {
  const at = `/api/organisations/${centre.organisationId}`
  const choices = await manager.get<BatchChoices>(`${at}/batch-choices`)
  const { eventId } = await manager.post<{ eventId: string }>(`${at}/batches`, { plan: planOf(centre, choices) })
  const input = { plan: '考务方案、疏散路线与应急预案见附件。', contact: '邓芳 023-6868 0000', promotions: [] }
  const { filingId } = await manager.post<{ filingId: string }>(`/api/events/${eventId}/filings`, { input })
  const decision = { accept: true, fileNumber: '渝人社评备〔2026〕118 号' }
  await officer.post(`/api/events/${eventId}/filings/${filingId}/decision`, { decision })
  await importCandidates(manager, eventId)
  return eventId
}

function planOf({ siteIds }: DemoCentre, { occupations }: BatchChoices): BatchPlan {
  const today = dayOf(new Date())
  const day = (offset: number) => addDays(today, offset)
  const offering = (code: string, level: '4' | '3') => ({
    ...{ level, capacity: 60 },
    occupationId: occupations.find((one) => one.code === code)?.id ?? '',
  })
  return {
    ...{ name: '职业技能等级认定 2026 年第四批', latinName: 'Skill level assessment, fourth batch of 2026' },
    ...{ registrationFrom: day(0), registrationUntil: day(6), reviewUntil: day(10) },
    ...{ startsOn: day(24), endsOn: day(26), resultsUntil: day(31) },
    ...{ siteIds: [...siteIds], fees: '理论 60 元，实操 240 元，考前缴费。' },
    offerings: [offering(turner.code, '4'), offering(electrician.code, '3')],
  }
}

async function importCandidates(manager: Caller, eventId: string): Promise<void> {
  const { table, photos } = await candidateFiles(CANDIDATES, [turner, electrician])
  const started = await manager.upload<{ jobId: string }>(
    `/api/events/${eventId}/candidates/import`,
    '考生名单.xlsx',
    new Uint8Array(table),
    { photos: new Uint8Array(photos) },
  )
  await ended(manager, started.jobId)
}

/** Waits for the import's end; throws where nothing came of it. */
async function ended(caller: Caller, jobId: string): Promise<void> {
  for (;;) {
    const { state, result, refusal } = await caller.get<JobView>(`/api/jobs/${jobId}`)
    if (state === 'done' && (result as CandidatesImported).imported) return
    if (state !== 'running') throw new Error(`a job ended as ${state}: ${JSON.stringify(refusal ?? result)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
