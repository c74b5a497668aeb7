import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Coverages, isCovered, readCoverages } from './fonts/coverage.ts'
import { families, type RarePart, rareParts } from './fonts/font-files.ts'
import { loadFonts } from './fonts/load-font.ts'
import { numberOf, unprintableOf } from './fonts/unprintable.ts'

/** Thrown where no font has some characters, which it names (U+E863). */
export class Unprintable extends Error {
  constructor(readonly characters: readonly string[]) {
    super(`no font has ${characters.join(', ')}`)
  }
}

/** Pictures by name, as templates find them: at /shadow/NAME. */
export type Pictures = Readonly<Record<string, Uint8Array>>

/**
 * A page (JSON text) by a template as a PDF/A-2b document; the same page gives the same bytes on every machine. Holds the
 * thread for some 10 ms a page, the first time, and wherever rare Han is met for the first time, for 500. Throws Unprintable.
 */
export async function typeset(template: string, page: string, pictures: Pictures = {}): Promise<Uint8Array> {
  const composed = page.normalize('NFC')
  const wrong = unprintableOf(composed, coverages().all)
  if (wrong.length > 0) throw new Unprintable(wrong.map(numberOf))
  const { compiler, fonts } = await withParts(partsFor(composed))
  try {
    for (const [name, bytes] of Object.entries(pictures))
      compiler.mapShadow(join(workspace, 'shadow', name), Buffer.from(bytes))
    const inputs = { page: composed, fonts: JSON.stringify(fonts) }
    return compiler.pdf({ mainFilePath: template, inputs }, { pdfStandard: 'a-2b' })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(10)
  }
}

/** Templates stand beside the features that print them. */
const workspace = join(import.meta.dirname, '../..')

/** A compiler with its families by name, in order; one is enough for a thread. */
interface Setter {
  readonly compiler: NodeCompiler
  readonly fonts: readonly string[]
  readonly parts: ReadonlySet<RarePart>
}

let known: Coverages | null = null
let parts: readonly RarePart[] | null = null
let setter: Setter | null = null

/** Which characters can be printed, read once. */
export function coverages(): Coverages {
  known ??= readCoverages()
  return known
}

/** The pieces of rare Han that a text needs. */
function partsFor(text: string): RarePart[] {
  const { common, all } = coverages()
  const rare = [...new Set(text.match(/[\u3400-\u{10ffff}]/gu))].flatMap((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return !isCovered(common, codePoint) && isCovered(all, codePoint) ? codePoint : []
  })
  if (rare.length === 0) return []
  parts ??= rareParts()
  return parts.filter(({ covers }) => rare.some((one) => covers.some(([from, to]) => from <= one && one <= to)))
}

/** The compiler, made anew where it lacks a piece; all pieces together are some 45 MB. */
async function withParts(needed: readonly RarePart[]): Promise<Setter> {
  if (setter && needed.every((part) => setter?.parts.has(part))) return setter
  const own = new Set([...(setter?.parts ?? []), ...needed])
  const all = [...families(), ...own]
  const fontBlobs = await loadFonts(all)
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  setter = { compiler, fonts: all.map(({ name }) => name), parts: own }
  return setter
}
