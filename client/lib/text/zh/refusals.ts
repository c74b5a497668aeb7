export const words = {
  general: '操作被拒绝（{{ code }}）',
  'not-allowed': '你没有做这件事的权限',
  'not-found': '找不到所需的内容',
  'wrong-password': '账号或密码不对',
  'too-many-tries': '尝试次数过多，请在 {{ seconds }} 秒后再试',
  'signed-out': '请先登录',
} as const
