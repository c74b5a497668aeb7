import type { words as model } from '../zh/events.ts'

export const words: Record<keyof typeof model, string> = {
  title: 'x',
}
