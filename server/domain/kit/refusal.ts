/** The domain's "no": a stable kebab-case code and the facts that the reader's own language needs to word it. */
export interface Refusal {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number | null>>
}

export type RefusalFacts = Refusal['facts']

/** A refusal that carries its facts. */
export const refuse = (code: string, facts: RefusalFacts = {}): Refusal => ({ code, facts })

/** Thrown by commands to end their transaction: nothing is written. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
    this.name = 'Refused'
  }
}

/** Throws where there is a reason to refuse. */
export function orRefuse(refusal: Refusal | null): void {
  if (refusal) throw new Refused(refusal)
}
