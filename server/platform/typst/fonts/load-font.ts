import { readFileSync } from 'node:fs'
import wawoff2 from 'wawoff2'
import type { Family } from './font-files.ts'
import { renameFont } from './rename-font.ts'

/**
 * The fonts of families as the compiler takes them: unpacked, and under the family's name here. One after the other: what
 * the unpacker gives lies in memory of its own, where the next one is written over it.
 */
export async function loadFonts(families: readonly Family[]): Promise<Buffer[]> {
  const loaded: Buffer[] = []
  for (const { name, files } of families) for (const file of files) loaded.push(renameFont(await unpacked(file), name))
  return loaded
}

async function unpacked(file: string): Promise<Uint8Array> {
  const bytes = readFileSync(file)
  return file.endsWith('.woff2') ? wawoff2.decompress(bytes) : bytes
}
