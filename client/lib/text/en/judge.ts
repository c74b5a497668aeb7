import type { words as model } from '../zh/judge.ts'

export const words: Record<keyof typeof model, string> = {
  door: 'Judging',
}
