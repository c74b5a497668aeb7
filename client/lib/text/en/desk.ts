import type { words as model } from '../zh/desk.ts'

export const words: Record<keyof typeof model, string> = {
  door: 'Desk',
}
