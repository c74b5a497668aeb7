import { points } from '#domain/kit/points'
import type { EntryRecheck, RecheckAnswer, RecheckView } from '#domain/supervision/contract'
import type { Caller } from '../caller.ts'
import { deskOf, type Hall, type Played } from './hall.ts'

/** What the re-checks of all disciplines came to. */
export interface PlayedRecheck {
  readonly entries: number
  readonly checked: number
  readonly errors: number
  /** Disciplines in which errors called all the others in. */
  readonly calledIn: number
}

/** Two supervisors' work: the top and a drawn sample of every discipline; in the one of `wrong` an error is found. */
export async function recheck(played: Played, halls: readonly Hall[], wrong: Hall): Promise<PlayedRecheck> {
  const { caller } = await deskOf(played, 'supervisor', 'supervisor')
  const done: RecheckView[] = []
  for (const hall of halls) {
    const at = `/api/disciplines/${hall.discipline.id}/recheck`
    const { drawId } = await caller.post<{ drawId: string | null }>(at, { source: '公证处当场掷骰' })
    if (drawId) await caller.post(`${at}/draw`, { publicValue: '3 1 6 2', knownAt: null })
    if (hall === wrong) await findError(caller, hall.chief, at)
    done.push(await checkAll(caller, at))
  }
  const sum = (count: (one: RecheckView) => number) => done.reduce((total, one) => total + count(one), 0)
  return {
    entries: sum(({ entries }) => entries),
    checked: sum(({ checked }) => checked),
    errors: sum(({ errors }) => errors),
    calledIn: sum(({ calledInAt }) => (calledInAt ? 1 : 0)),
  }
}

async function viewOf(caller: Caller, at: string): Promise<RecheckView> {
  const { recheck } = await caller.get<RecheckAnswer>(at)
  if (!recheck) throw new Error('the re-check was not started')
  return recheck
}

const dueOf = ({ list }: RecheckView) => list.filter(({ because }) => because !== null)

/** A fault that was written down wrongly on the best entry's last sheet: found, corrected, accepted. */
async function findError(supervisor: Caller, chief: Caller, at: string): Promise<void> {
  const entryId = dueOf(await viewOf(supervisor, at))[0]?.entryId ?? ''
  const { sheets, marks: standing } = await supervisor.get<EntryRecheck>(`${at}/entries/${entryId}`)
  const { subCriterionId, seen, aspects } = sheets.at(-1) ?? { subCriterionId: '', seen: 0, aspects: [] }
  const aspectId = aspects.at(-1)?.id ?? ''
  const saysTwo = standing.some((mark) => mark.aspectId === aspectId && points(mark.value ?? '0') === points('2'))
  const should = saysTwo ? '3' : '2'
  const finding = {
    entryId,
    subCriterionId,
    seen,
    aspectId,
    cause: 'transcription',
    words: `录像可见 ${should} 处违规`,
    should,
  }
  const { findingId } = await supervisor.post<{ findingId: string }>(`${at}/findings`, { finding })
  const marks = [{ aspectId, judgeId: null, value: should }]
  await chief.post(`${at}/findings/${findingId}/answer`, {
    answer: { corrected: true, reason: '核对录像，属实', marks },
  })
  const found = (await viewOf(supervisor, at)).findings.find(({ id }) => id === findingId)
  const acceptance = { accepted: true, words: '', seen: found?.sheet.seen ?? 0 }
  await supervisor.post(`${at}/findings/${findingId}/acceptance`, { acceptance })
}

/** Finds every sheet right that is still to be checked. */
async function checkAll(supervisor: Caller, at: string): Promise<RecheckView> {
  for (const { entryId } of dueOf(await viewOf(supervisor, at))) {
    const { sheets } = await supervisor.get<EntryRecheck>(`${at}/entries/${entryId}`)
    const left = sheets.filter(({ state }) => state !== 'checked')
    const seen = left.map(({ subCriterionId, seen }) => ({ subCriterionId, seen }))
    if (seen.length > 0) await supervisor.post(`${at}/confirmations`, { entryId, sheets: seen })
  }
  return viewOf(supervisor, at)
}
