import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { families, rareParts } from './font-files.ts'

const CODE_POINTS = 0x11_0000

/** Which characters fonts have, a bit for each code point. */
export type Coverage = Uint32Array

/** What the families print without the pieces of rare Han, and what all of the fonts print together. */
export interface Coverages {
  readonly common: Coverage
  readonly all: Coverage
}

export const isCovered = (coverage: Coverage, codePoint: number): boolean =>
  (((coverage[codePoint >>> 5] ?? 0) >>> (codePoint & 31)) & 1) === 1

/** Reads off the fonts which characters they have, of a family those that every weight has; takes some 300 ms. */
export function readCoverages(): Coverages {
  const common = new Uint32Array(CODE_POINTS / 32)
  for (const { files } of families()) {
    const weights = files.map(coverageOf)
    common.forEach((bits, at) => {
      common[at] = bits | weights.reduce((shared, weight) => shared & (weight[at] ?? 0), ~0)
    })
  }
  const all = common.slice()
  for (const { covers } of rareParts())
    for (const [from, to] of covers) for (let codePoint = from; codePoint <= to; codePoint++) mark(all, codePoint)
  return { common, all }
}

function coverageOf(file: string): Coverage {
  const coverage = new Uint32Array(CODE_POINTS / 32)
  const font = create(readFileSync(file))
  if ('characterSet' in font) for (const codePoint of font.characterSet) mark(coverage, codePoint)
  return coverage
}

function mark(coverage: Coverage, codePoint: number): void {
  coverage[codePoint >>> 5] = (coverage[codePoint >>> 5] ?? 0) | (1 << (codePoint & 31))
}
