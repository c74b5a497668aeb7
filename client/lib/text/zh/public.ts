export const words = {
  door: '公众',
} as const
