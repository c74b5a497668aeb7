/** A repeatable stream of numbers in [0, 1). */
export type Chance = () => number

/** One of a list, which must not be empty. */
export const pick = <T>(all: readonly T[], chance: Chance): T => all[Math.floor(chance() * all.length)] as T
