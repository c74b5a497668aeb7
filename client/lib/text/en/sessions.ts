import type { words as model } from '../zh/sessions.ts'

export const words: Record<keyof typeof model, string> = {
  title: 'sessions',
}
