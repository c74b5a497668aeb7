const zh = {
  title: '评分记录',
  panel: (name: string) => `评分组 ${name}`,
  entry: (n: string) => `选手 ${n}`,
  sheet: '评分表',
  points: '得分',
  signed: '裁判员签字',
  confirmed: '裁判长确认',
  penalties: '处罚',
  withdrawn: '撤回的签字',
  paper: '纸质',
  disqualified: '取消成绩',
  whole: '全部模块',
  total: '合计（未计权重和处罚）',
  absent: '未确认',
  chiefJudge: '裁判长',
  supervisor: '监督员',
  date: '日期',
  printed: (time: string) => `${time} 打印`,
}

/** What a session's protocol says around names and figures. */
export type ProtocolWords = typeof zh

const en: ProtocolWords = {
  title: 'Protocol of marking',
  panel: (name) => `Panel ${name}`,
  entry: (n) => `Entry ${n}`,
  sheet: 'Sheet',
  points: 'Points',
  signed: 'Signed by judges',
  confirmed: 'Confirmed by chief judge',
  penalties: 'Penalties',
  withdrawn: 'Signatures withdrawn',
  paper: 'paper',
  disqualified: 'disqualified',
  whole: 'all modules',
  total: 'Sum, before weights and penalties',
  absent: 'not confirmed',
  chiefJudge: 'Chief judge',
  supervisor: 'Supervisor',
  date: 'Date',
  printed: (time) => `Printed ${time}`,
}

export const protocolWords = { zh, en } as const
