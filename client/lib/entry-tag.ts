interface Tagged {
  readonly number: number
  readonly name: string
}

/** An entry as people name it: number and name; where it is marked blind it has no number, and its name is its code. */
export const entryTag = ({ number, name }: Tagged): string => (number === 0 ? name : `${number} ${name}`)

/** What stands large beside an entry: its number, or the code of one that is marked blind. */
export const entryBadge = ({ number, name }: Tagged): string => (number === 0 ? name : String(number))
