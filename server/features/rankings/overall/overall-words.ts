const zh = {
  title: '总成绩',
  notPublished: '总成绩尚未公布。',
  published: (version: number, time: string) => `第 ${version} 版 · ${time} 公布`,
  newer: (disciplines: string) => `以下赛项的成绩此后已更新，尚未计入：${disciplines}`,
  missing: (disciplines: string) => `尚无正式成绩的赛项：${disciplines}`,
  and: '、',
  rank: '名次',
  delegation: '代表队',
  person: '选手',
  gold: '金牌',
  silver: '银牌',
  bronze: '铜牌',
  medallion: '优胜奖',
  'medal-points': '奖牌积分',
  'rank-points': '名次积分',
  total: '标准分合计',
  average: '标准分平均',
  best: '最佳选手',
  fingerprint: '输入指纹',
}

/** What the overall table's plain page says around names and figures. */
export type OverallWords = typeof zh

const en: OverallWords = {
  title: 'Overall table',
  notPublished: 'No overall table has been published yet.',
  published: (version, time) => `Version ${version} · published ${time}`,
  newer: (disciplines) => `Results that have changed since and are not counted yet: ${disciplines}`,
  missing: (disciplines) => `Disciplines without an official result yet: ${disciplines}`,
  and: ', ',
  rank: 'Rank',
  delegation: 'Delegation',
  person: 'Competitor',
  gold: 'Gold',
  silver: 'Silver',
  bronze: 'Bronze',
  medallion: 'Medallion',
  'medal-points': 'Medal points',
  'rank-points': 'Place points',
  total: 'Scale total',
  average: 'Scale average',
  best: 'Best competitor',
  fingerprint: 'Fingerprint of the input',
}

export const overallWords = { zh, en } as const
