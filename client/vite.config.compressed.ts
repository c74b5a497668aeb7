import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Files that become smaller; pictures and fonts are compressed already. */
const compressible = /\.(js|css|html|svg|json|webmanifest|wasm)$/

/** Each compresses as well as it can, which for brotli is the default. */
const copies = {
  br: promisify(brotliCompress),
  gz: (content: Uint8Array) => promisify(gzip)(content, { level: 9 }),
} as const

/**
 * Puts a brotli and a gzip copy beside every built file that gets smaller by it, for the server to send. It runs when
 * everything is written, so that no list of the bundle's files (vite.config.door-workers.ts) names the copies.
 */
export function compressedCopies(): Plugin {
  return {
    name: 'compressed-copies',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        const files = (await readdir(dir, { recursive: true })).filter((file) => compressible.test(file))
        await Promise.all(files.map((file) => copy(join(dir, file))))
      },
    },
  }
}

async function copy(file: string): Promise<void> {
  const content = await readFile(file)
  for (const [ending, compress] of Object.entries(copies)) {
    const smaller = await compress(content)
    if (smaller.length < content.length) await writeFile(`${file}.${ending}`, smaller)
  }
}
