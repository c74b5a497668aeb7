export const words = {
  door: '评分',
} as const
