export const words = {
  title: '考试安排',
  seat: '座位 {{ seat }}',
  noSeat: '座位待抽签',
  over: '已结束',
  subscribe: '添加到手机日历',
  subscribeMore: '日历会随安排的变动自动更新。此地址只属于你，请勿转发。',
  copyAddress: '复制地址',
  copied: '地址已复制',
  openCalendar: '在日历应用中打开',
  newAddress: '更换地址',
  newAddressDone: '地址已更换，旧地址不再有效',
} as const
