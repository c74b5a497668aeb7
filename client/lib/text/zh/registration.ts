export const words = {
  title: '占位',
} as const
