import { type Refusal, refuse } from '#domain/kit/refusal'
import type { Component } from '#domain/standards/standard'

/** The delegation of those who apply on their own. */
export const individual = '个人 Individual'

/** An approved application, as its entries are made from it. */
export interface Admitted {
  readonly personId: string
  readonly name: string
  readonly latinName: string | null
  readonly offeringId: string
  readonly employer: string | null
}

/** A component of an offering, and the highest number of an entry in it so far. */
export interface OpenPart {
  readonly disciplineId: string
  readonly offeringId: string
  readonly component: Component
  readonly highest: number
}

/** An entry that is to be written. */
export interface AdmittedEntry extends Omit<Admitted, 'offeringId' | 'employer'> {
  readonly disciplineId: string
  readonly number: number
  readonly delegation: string
}

/** What tells whether somebody has a component of an offering: passed earlier, or an entry there. */
export const partKey = (personId: string, part: Pick<OpenPart, 'offeringId' | 'component'>): string =>
  `${personId} ${part.offeringId} ${part.component}`

/**
 * The entries of approved applications: one in each component of the offering, but for those that `held` has by its key
 * (carried over, or entered before). Numbers go on from the highest.
 */
export function entriesOf(
  admitted: readonly Admitted[],
  parts: readonly OpenPart[],
  held: ReadonlySet<string>,
): AdmittedEntry[] {
  return parts.flatMap((part) =>
    admitted
      .filter((one) => one.offeringId === part.offeringId && !held.has(partKey(one.personId, part)))
      .map(({ personId, name, latinName, employer }, at) => ({
        ...{ personId, name, latinName, disciplineId: part.disciplineId, number: part.highest + at + 1 },
        delegation: delegationOf(employer),
      })),
  )
}

/** Whom a candidate belongs to: the employer, or nobody. */
export const delegationOf = (employer: string | null): string => employer?.trim() || individual

/** The codes of delegations by their names: those that stand keep theirs, new ones are counted on. */
export function delegationCodes(
  standing: readonly { readonly code: string; readonly name: string }[],
  names: readonly string[],
): Map<string, string> {
  const codes = new Map(standing.map(({ code, name }) => [name, code]))
  let last = Math.max(0, ...standing.map(({ code }) => Number(/^D(\d{1,6})$/.exec(code)?.[1] ?? 0)))
  for (const name of names) if (!codes.has(name)) codes.set(name, `D${String(++last).padStart(4, '0')}`)
  return codes
}

/** Why an approval can't be taken back: the entries that it led to are in use. `numbers` are theirs. */
export function whyNotDischarge(numbers: readonly number[]): Refusal | null {
  const [number] = numbers
  return number === undefined ? null : refuse('application-placed', { number, count: numbers.length })
}
