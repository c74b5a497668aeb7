/** The number at a place that is known to exist; V8 inlines it, so the hot loops pay nothing for the compiler's doubt. */
export const at = (list: Int32Array, place: number): number => list[place] as number

/** Adds to the number at a place. */
export const add = (list: Int32Array, place: number, amount: number): void => {
  list[place] = (list[place] as number) + amount
}
