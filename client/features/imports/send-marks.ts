import { errorOf, OfflineError } from '../../lib/http.ts'

/** A file that the server has read: what it answered, and whether it took the file. */
export interface Sent<Answer> {
  readonly taken: boolean
  readonly answer: Answer
}

/**
 * Sends a file of marks as it is, straight from the disk, however large. An answer with the lines that are wrong is no
 * error: the caller shows them. Throws the errors of http.ts.
 */
export async function sendMarks<Answer>(path: string, file: File): Promise<Sent<Answer>> {
  const type = /\.(ndjson|jsonl)$/i.test(file.name) ? 'application/x-ndjson' : 'text/csv'
  const headers = { 'x-touchstone': '1', accept: 'application/json', 'content-type': type }
  const response = await fetch(path, { method: 'POST', headers, credentials: 'same-origin', body: file }).catch(
    (cause: unknown) => {
      throw new OfflineError('offline', { cause })
    },
  )
  const answer: unknown = await response.json()
  const namesLines = typeof answer === 'object' && answer !== null && 'check' in answer
  if (!response.ok && !namesLines) throw errorOf(response.status, answer)
  return { taken: response.ok, answer: answer as Answer }
}
