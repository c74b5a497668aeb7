import type { words as model } from '../zh/certificates.ts'

export const words: Record<keyof typeof model, string> = {
  certificate: 'Certificate',
}
