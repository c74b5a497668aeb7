import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Thrown where no font has one of the characters. */
export class Unprintable extends Error {}

/** Pictures by name, as templates find them: at /shadow/NAME. */
export type Pictures = Readonly<Record<string, Uint8Array>>

/**
 * A page (JSON text) by a template as a PDF/A-2b document; the same page gives the same bytes. Holds the thread for
 * some 10 ms a page, the first time for 250. Throws Unprintable.
 */
export function typeset(template: string, page: string, pictures: Pictures = {}): Uint8Array {
  compiler ??= createCompiler()
  try {
    for (const [name, bytes] of Object.entries(pictures))
      compiler.mapShadow(join(workspace, 'shadow', name), Buffer.from(bytes))
    return compiler.pdf({ mainFilePath: template, inputs: { page } }, { pdfStandard: 'a-2b' })
  } catch (error) {
    throw /could not be displayed with any font/.test(String(error)) ? new Unprintable(String(error)) : error
  } finally {
    compiler.resetShadow()
    compiler.evictCache(10)
  }
}

/** Templates stand beside the features that print them. */
const workspace = join(import.meta.dirname, '../..')
const weights = ['300Light', '400Regular', '600SemiBold'] as const
let compiler: NodeCompiler | null = null

/** A compiler with its fonts; one is enough for a thread. */
function createCompiler(): NodeCompiler {
  const { resolve } = createRequire(import.meta.url)
  const fontOf = (weight: string) => resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`)
  const fontBlobs = weights.map((weight) => readFileSync(fontOf(weight)))
  return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
}
