import type { Area } from './areas.ts'

/** Divisions that exist on paper alone, so that the ones below them have a code's middle: nobody says that they are there. */
const onPaper = /^(市辖区|县)$|直辖县级行政区划$/

/**
 * The divisions of GB/T 2260 down to the county, from a list of codes and names: what each is called in full, and which is
 * meant by what somebody types. A city whose name is its province's is said once.
 */
export class AreaList {
  readonly #labels = new Map<string, string>()
  readonly #names = new Map<string, string>()

  constructor(list: readonly (readonly [code: string, name: string])[]) {
    const names = new Map(list)
    for (const [code, name] of list) {
      if (onPaper.test(name)) continue
      const above = [names.get(`${code.slice(0, 2)}0000`), names.get(`${code.slice(0, 4)}00`)]
      const parts = [...above, name].filter((part) => part !== undefined && !onPaper.test(part))
      this.#names.set(code, name)
      this.#labels.set(code, [...new Set(parts)].join(''))
    }
  }

  has(code: string): boolean {
    return this.#labels.has(code)
  }

  /** What a division is called from its province on; the code itself where it is unknown. */
  labelOf(code: string): string {
    return this.#labels.get(code) ?? code
  }

  /**
   * The code of a division that is given by its code, its name in full, or a name that no other has, be it among those that
   * are `near` (the first digits of their codes); else null.
   */
  find(text: string, near = ''): string | null {
    const wanted = text.replace(/\s/g, '')
    if (this.has(wanted)) return wanted
    const full = [...this.#labels].find(([, label]) => label === wanted)
    if (full) return full[0]
    const named = [...this.#names].filter(([, name]) => name === wanted).map(([code]) => code)
    const nearest = named.filter((code) => code.startsWith(near))
    const [found = null, another] = nearest.length > 0 ? nearest : named
    return another === undefined ? found : null
  }

  /** The first divisions whose code begins with, or whose name in full holds, what was typed; those `near` come first. */
  search(text: string, near: string, most: number): Area[] {
    const wanted = text.replace(/\s/g, '')
    const found = [...this.#labels].filter(([code, label]) => code.startsWith(wanted) || label.includes(wanted))
    const isNear = ([code]: readonly [string, string]) => code.startsWith(near)
    return [...found.filter(isNear), ...found.filter((one) => !isNear(one))]
      .slice(0, most)
      .map(([code, name]) => ({ code, name }))
  }
}
