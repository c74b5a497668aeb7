export const words = {
  title: '我的',
  applications: '我的报名',
  signedOutTitle: '报名、准考证、成绩和证书都在这里',
  signedOutMore:
    '登录后可以报名参加技能等级认定，查看考试安排、准考证、成绩和证书。没有账号的，用身份证件和手机号注册。',
  signUp: '注册账号',
} as const
