/** Since when an entry is out; null where it isn't. */
export interface Registered {
  readonly withdrawnAt: Date | null
  readonly absentAt: Date | null
}

/** Who competes, and who didn't come; whoever has withdrawn is neither. */
export interface Field<Entry> {
  readonly ranked: readonly Entry[]
  readonly absent: readonly Entry[]
}

/**
 * The field as it was at an instant, or as it is now: what came later had not happened then. Of an entry that was out and
 * is back nothing is kept but that it is back, so that it counts at every moment.
 */
export function fieldAt<Entry extends Registered>(
  entries: readonly Entry[],
  at: Date | null,
): Field<Omit<Entry, keyof Registered>> {
  const isOut = (since: Date | null) => since !== null && (at === null || since <= at)
  const here = entries.filter(({ withdrawnAt }) => !isOut(withdrawnAt))
  const bare = ({ withdrawnAt, absentAt, ...entry }: Entry) => entry
  return {
    ranked: here.filter(({ absentAt }) => !isOut(absentAt)).map(bare),
    absent: here.filter(({ absentAt }) => isOut(absentAt)).map(bare),
  }
}
