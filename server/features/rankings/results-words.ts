import type { StandingPenalty } from '#domain/scoring/penalty'

const zh = {
  title: '正式成绩',
  notPublished: '正式成绩尚未公布。裁判长确认全部评分后，正式成绩会公布在这里。',
  published: (version: number, time: string) => `第 ${version} 版 · ${time} 公布`,
  rank: '名次',
  absent: '缺席',
  number: '编号',
  entry: '选手',
  latinName: '拉丁字母姓名',
  members: '队员',
  penalties: '处罚',
  chiefJudge: '裁判长',
  supervisor: '监督员',
  date: '日期',
  delegation: '代表队',
  award: '奖项',
  total: '总分',
  gold: '金牌',
  silver: '银牌',
  bronze: '铜牌',
  medallion: '优胜奖',
  best: '代表队最佳',
  scale: '标准分',
  tieBy: (code: string) => `同分，按模块 ${code} 定名次`,
  penalty({ module, points }: StandingPenalty): string {
    if (points === null) return `模块 ${module} 成绩取消`
    return module === null ? `处罚 −${points} 分` : `处罚 模块 ${module} −${points} 分`
  },
  rules: '规则版本',
  fingerprint: '评分指纹',
  before: '上一页',
  after: '下一页',
  files: '下载',
  pdf: 'PDF',
  xlsx: 'Excel',
  csv: 'CSV',
}

/** What the result's plain page says around names and figures. */
export type ResultWords = typeof zh

const en: ResultWords = {
  title: 'Official result',
  notPublished: 'No official result yet. It is published here once the chief judge has confirmed every mark.',
  published: (version, time) => `Version ${version} · published ${time}`,
  rank: 'Rank',
  absent: 'DNS',
  number: 'No.',
  entry: 'Competitor',
  latinName: 'Name in Latin letters',
  members: 'Members',
  penalties: 'Penalties',
  chiefJudge: 'Chief judge',
  supervisor: 'Supervisor',
  date: 'Date',
  delegation: 'Delegation',
  award: 'Award',
  total: 'Total',
  gold: 'Gold',
  silver: 'Silver',
  bronze: 'Bronze',
  medallion: 'Medallion for Excellence',
  best: 'Best of delegation',
  scale: 'Common scale',
  tieBy: (code) => `equal totals, decided by module ${code}`,
  penalty({ module, points }) {
    if (points === null) return `Module ${module} disqualified`
    return module === null ? `Penalty −${points}` : `Penalty ${module} −${points}`
  },
  rules: 'Rules',
  fingerprint: 'Fingerprint of the marks',
  before: 'Previous page',
  after: 'Next page',
  files: 'Download',
  pdf: 'PDF',
  xlsx: 'Excel',
  csv: 'CSV',
}

export const resultWords = { zh, en } as const
