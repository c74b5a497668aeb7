const zh = {
  title: '正式成绩',
  notPublished: '正式成绩尚未公布。裁判长确认全部评分后，正式成绩会公布在这里。',
  published: (version: number, time: string) => `第 ${version} 版 · ${time} 公布`,
  rank: '名次',
  entry: '选手',
  delegation: '代表队',
  award: '奖项',
  total: '总分',
  gold: '金牌',
  silver: '银牌',
  bronze: '铜牌',
  medallion: '优胜奖',
  rules: '规则版本',
  fingerprint: '评分指纹',
  before: '上一页',
  after: '下一页',
}

/** What the result's plain page says around names and figures. */
export type ResultWords = typeof zh

const en: ResultWords = {
  title: 'Official result',
  notPublished: 'No official result yet. It is published here once the chief judge has confirmed every mark.',
  published: (version, time) => `Version ${version} · published ${time}`,
  rank: 'Rank',
  entry: 'Competitor',
  delegation: 'Delegation',
  award: 'Award',
  total: 'Total',
  gold: 'Gold',
  silver: 'Silver',
  bronze: 'Bronze',
  medallion: 'Medallion for Excellence',
  rules: 'Rules',
  fingerprint: 'Fingerprint of the marks',
  before: 'Previous page',
  after: 'Next page',
}

export const resultWords = { zh, en } as const
