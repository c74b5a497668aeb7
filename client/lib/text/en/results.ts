import type { words as model } from '../zh/results.ts'

export const words: Record<keyof typeof model, string> = {
  title: 'results',
}
