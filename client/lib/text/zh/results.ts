export const words = {
  title: 'results',
} as const
