import type { words as model } from '../zh/standards.ts'

export const words: Record<keyof typeof model, string> = {
  title: 'x',
}
