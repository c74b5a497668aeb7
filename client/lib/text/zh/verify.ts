export const words = {
  title: '证书查验',
} as const
