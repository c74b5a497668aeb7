import { canonicalText } from '#domain/kit/canonical'

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal digits: given by the server's or the browser's own. */
export type Hash = (text: string) => string | Promise<string>

/** The written form of everything in this folder; a change of the function is a new form. */
export const drawForm = 'touchstone-draw-1'

/** What is frozen before a draw: the list, what its items are given in the drawn order, and how many are drawn. */
export interface FrozenList {
  readonly purpose: string
  readonly items: readonly string[]
  /** What the first, second, … drawn item gets: codes or stations; null where the order itself is the outcome. */
  readonly slots: readonly string[] | null
  /** How many items are drawn; all of them but for a sample. */
  readonly take: number
}

/** What the outcome is made of, beside the list. */
export interface Ingredients {
  readonly drawId: string
  /** 64 hexadecimal digits. */
  readonly secret: string
  readonly publicValue: string
}

/** The exact text whose SHA-256 is published as the list's hash before the draw. */
export const listText = ({ purpose, items, slots, take }: FrozenList): string =>
  canonicalText({ form: drawForm, items, purpose, slots, take })

/** The exact text whose SHA-256 is published as the commitment before the draw. */
export const secretText = (drawId: string, secret: string): string => canonicalText({ drawId, form: drawForm, secret })

/** The exact text whose SHA-256 is the seed of the draw. */
export const seedText = ({ drawId, secret, publicValue }: Ingredients, listHash: string): string =>
  canonicalText({ drawId, form: drawForm, listHash, publicValue, secret })

/**
 * The items that are drawn, in the order in which they are drawn: a Fisher-Yates shuffle of the frozen list from its
 * start, `take` steps long, whose random numbers come from the seed. The same on every machine.
 */
export async function outcomeOf(list: FrozenList, ingredients: Ingredients, hash: Hash): Promise<string[]> {
  const seed = await hash(seedText(ingredients, await hash(listText(list))))
  const random = new RandomNumbers(seed, hash)
  const items = [...list.items]
  const take = Math.min(list.take, items.length)
  for (let i = 0; i < take; i += 1) {
    const j = i + (await random.below(items.length - i))
    const [here = '', there = ''] = [items[i], items[j]]
    items[i] = there
    items[j] = here
  }
  return items.slice(0, take)
}

/** `k` of the items, in the list's own order: a sample for a re-check. */
export async function sampleOf(list: FrozenList, ingredients: Ingredients, hash: Hash): Promise<string[]> {
  const drawn = new Set(await outcomeOf(list, ingredients, hash))
  return list.items.filter((item) => drawn.has(item))
}

/** How many of `count` a share in hundredths is: 15 of 100 items at 15 per cent, at least one of any; rounded up. */
export const shareOf = (count: number, percent: number): number => Math.min(count, Math.ceil((count * percent) / 100))

const WORD = 2 ** 32

/**
 * Even random numbers from a seed. Block n (0, 1, …) is SHA-256 of `seed:n`; each block is eight words of 32 bits, the
 * first from its first eight hexadecimal digits. A word that would favour small numbers is passed over.
 */
class RandomNumbers {
  #block = ''
  #blocks = 0
  #at = 0

  constructor(
    readonly seed: string,
    readonly hash: Hash,
  ) {}

  /** A whole number from 0 up to, but not including, `n` (1 to 2^32). */
  async below(n: number): Promise<number> {
    const fair = WORD - (WORD % n)
    for (;;) {
      const word = await this.#word()
      if (word < fair) return word % n
    }
  }

  async #word(): Promise<number> {
    if (this.#at >= this.#block.length) {
      this.#block = await this.hash(`${this.seed}:${this.#blocks}`)
      this.#blocks += 1
      this.#at = 0
    }
    this.#at += 8
    return Number.parseInt(this.#block.slice(this.#at - 8, this.#at), 16)
  }
}
