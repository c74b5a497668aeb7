export const words = {
  title: 'sessions',
} as const
