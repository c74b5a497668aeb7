import type { words as model } from '../zh/public.ts'

export const words: Record<keyof typeof model, string> = {
  door: 'Public',
}
