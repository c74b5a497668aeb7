import type { words as model } from '../zh/audit.ts'

export const words: Record<keyof typeof model, string> = {
  title: 'audit',
}
