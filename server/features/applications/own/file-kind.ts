import { imageKindOf } from '../../../platform/images/image-kind.ts'

/** What a file of evidence is by its first bytes; null where it is neither JPEG, PNG nor PDF. */
export function evidenceKindOf(bytes: Buffer): string | null {
  return imageKindOf(bytes) ?? (bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? 'application/pdf' : null)
}
