export const words = {
  signIn: '登录',
  account: '账号',
  password: '密码',
  signOut: '退出登录',
  backOff: '尝试次数过多，{{ n }} 秒后可再试',
  accountNeeded: '请输入账号',
  passwordNeeded: '请输入密码',
  signedInAs: '已登录：{{ name }}',
  noAccount: '考生没有账号？',
  signUp: '注册',
} as const
