import type { DocumentPurpose } from '#domain/applications/contract'
import { api, newCommandId } from '../../../lib/http.ts'

/** Sends a file of an application; throws the errors of http.ts. */
export function sendOwnFile(applicationId: string, purpose: DocumentPurpose, file: File): Promise<unknown> {
  const form = new FormData()
  form.append('commandId', newCommandId())
  form.append('purpose', purpose)
  form.append('file', file)
  return api.post(`/api/my/applications/${applicationId}/documents`, form)
}
