import { api } from '../../lib/http.ts'

/** The largest file that the desk sends; the server judges what is in it. */
export const LARGEST_FILE = 10_000_000

/** Sends a file with the fields that are given beside it; throws the errors of http.ts. */
export function sendFile<Answer>(
  path: string,
  file: File,
  fields: Record<string, string | undefined> = {},
): Promise<Answer> {
  const form = new FormData()
  // Fields go first, so that the server knows them when the file's bytes arrive.
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value)
  form.append('file', file)
  return api.post<Answer>(path, form)
}
