export const words = {
  certificate: '证书',
} as const
