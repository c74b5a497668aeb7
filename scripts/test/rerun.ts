import type { TestFile } from './files.ts'
import { isRed, type Result } from './report.ts'

/**
 * Gives each red file one more run, one after the other, so that nothing else loads the machine. What comes of it stands
 * in place of the first run, which is kept beside it; the other files keep what they have.
 */
export async function rerunRed(
  results: readonly Result[],
  run: (file: TestFile) => Promise<Result>,
): Promise<Result[]> {
  const closing: Result[] = []
  for (const result of results) {
    closing.push(isRed(result) ? { ...(await run(result.file)), before: result } : result)
  }
  return closing
}
