import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Check } from 'typebox/value'
import { DrawRecord } from '#domain/draws/contract'
import { isProven, verifyDraw } from '#domain/draws/verify'
import { sha256 } from '../server/platform/hash.ts'

/**
 * Verifies a draw's record, as its page offers it for download, without any network: prints one line of JSON and gives
 * the exit code, 1 where the record does not hold or the draw was not run, 2 where the file is no record.
 */
export async function verifyFile([path]: readonly string[]): Promise<number> {
  const record = path ? readRecord(await readFile(resolve(process.env.INIT_CWD ?? '.', path), 'utf8')) : null
  if (!record) {
    console.log(JSON.stringify({ proven: false, wrong: 'file' }))
    return 2
  }
  const steps = await verifyDraw(record, sha256)
  const proven = isProven(steps)
  const wrong = steps.find(({ verdict }) => verdict === 'wrong')?.step ?? null
  const verdicts = Object.fromEntries(steps.map(({ step, verdict }) => [step, verdict]))
  console.log(JSON.stringify({ id: record.id, purpose: record.purpose, proven, wrong, ...verdicts }))
  return proven ? 0 : 1
}

/** The record in a file's text; null where there is none. */
function readRecord(text: string): DrawRecord | null {
  try {
    const value: unknown = JSON.parse(text)
    return Check(DrawRecord, value) ? value : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
