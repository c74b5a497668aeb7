import { type Refusal, refuse } from '#domain/kit/refusal'
import type { ConflictKind } from './contract.ts'
import type { Conflict } from './find.ts'

const codes: Readonly<Record<ConflictKind, string>> = {
  delegation: 'judge-of-own-delegation',
  employer: 'judge-of-own-employer',
  trainee: 'judge-of-own-trainee',
  relative: 'judge-of-own-relative',
  other: 'judge-with-conflict',
}

/** What is told of an entry that somebody must not meet. */
export interface MetEntry {
  readonly number: number
  readonly name: string
}

/** Why a panel can't stand as it is: who meets which entry, and by what tie. Null for `entry`: its name is sealed. */
export function whyNotMeet({ panel, personId, entryId, kind }: Conflict, entry: MetEntry | null): Refusal {
  if (!entry) return refuse('panel-in-conflict', { panel })
  return refuse(codes[kind], { panel, personId, entryId, number: entry.number, entry: entry.name, kind })
}

/** Why a panel can't stand where its judges stay out of entries they must not meet: nobody is left to judge this one. */
export const whyNobodyLeft = (panel: string, entryId: string, entry: MetEntry | null): Refusal =>
  entry
    ? refuse('nobody-left-to-judge', { panel, entryId, number: entry.number, entry: entry.name })
    : refuse('panel-in-conflict', { panel })
