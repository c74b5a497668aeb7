import type { words as model } from '../zh/verify.ts'

export const words: Record<keyof typeof model, string> = {
  title: 'Verify a certificate',
}
