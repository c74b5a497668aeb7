export const words = {
  door: '工作台',
} as const
