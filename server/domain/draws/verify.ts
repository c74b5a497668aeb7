import type { DrawRecord } from '#domain/draws/contract'
import { type Hash, listText, outcomeOf, secretText } from '#domain/draws/outcome'

/** The steps in which a record is checked, in this order. */
export const drawSteps = ['list', 'secret', 'value', 'outcome', 'names'] as const
export type DrawStep = (typeof drawSteps)[number]

/** What a step found: it holds, it doesn't, or there is nothing to check yet. */
export interface StepVerdict {
  readonly step: DrawStep
  readonly verdict: 'holds' | 'wrong' | 'later'
}

/**
 * Checks a record step by step: that the list is the one whose hash was published; that the secret is the one that was
 * committed to; that the public value became known after that; that the outcome follows from them; and that the names,
 * once opened, are those behind the sealed list.
 */
export async function verifyDraw(record: DrawRecord, hash: Hash): Promise<StepVerdict[]> {
  const verdicts: StepVerdict[] = []
  for (const step of drawSteps) {
    const found = await checks[step](record, hash)
    verdicts.push({ step, verdict: found === null ? 'later' : found ? 'holds' : 'wrong' })
  }
  return verdicts
}

/** Whether the record was drawn and nothing in it is wrong. */
export const isProven = (verdicts: readonly StepVerdict[]): boolean =>
  verdicts.every(({ step, verdict }) => verdict === 'holds' || (verdict === 'later' && step === 'names'))

type Check = (record: DrawRecord, hash: Hash) => Promise<boolean | null>

const checks: Record<DrawStep, Check> = {
  async list(record, hash) {
    const distinct = new Set(record.items).size === record.items.length
    const fitting = record.slots === null || record.slots.length === record.items.length
    return distinct && fitting && (await hash(listText(record))) === record.listHash
  },
  async secret({ id, run, commitment }, hash) {
    return run && (await hash(secretText(id, run.secret))) === commitment
  },
  async value({ run, committedAt }) {
    return run && committedAt < run.knownAt && run.knownAt <= run.drawnAt
  },
  async outcome(record, hash) {
    if (!record.run) return null
    const drawn = await outcomeOf(record, { ...record.run, drawId: record.id }, hash)
    return drawn.length === record.run.outcome.length && drawn.every((item, i) => item === record.run?.outcome[i])
  },
  async names({ items, opened }, hash) {
    if (!opened) return null
    if (opened.length !== items.length) return false
    const known = new Set(items)
    for (const { item, salt, subject } of opened)
      if (!known.delete(item) || (await hash(sealedText(salt, subject))) !== item) return false
    return true
  },
}

/** The exact text whose SHA-256 stands in a sealed list for an entry or a code. `salt` is 64 hexadecimal digits. */
export const sealedText = (salt: string, subject: string): string => `${salt}:${subject}`
