import type { words as model } from '../zh/refusals.ts'

export const words: Record<keyof typeof model, string> = {
  general: 'This was refused ({{ code }})',
  'not-allowed': 'You may not do this',
  'not-found': 'It could not be found',
  'wrong-password': 'The account or the password is wrong',
  'too-many-tries': 'Too many tries; try again in {{ seconds }} {{ seconds|second|seconds }}',
  'signed-out': 'Please sign in first',
}
