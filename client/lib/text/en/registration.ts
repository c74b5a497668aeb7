import type { words as model } from '../zh/registration.ts'

export const words: Record<keyof typeof model, string> = {
  title: 'x',
}
