import type { OutcomeState, OverallState } from '#domain/outcomes/contract'

const zh = {
  title: '成绩公示',
  finalTitle: '最终成绩',
  none: '成绩尚未公示。',
  period: (from: string, until: string) => `公示期：${from} 至 ${until}`,
  yearUnknown: (year: number) => `${year} 年放假安排尚未录入，按法定节假日推算，截止日期可能变动。`,
  objecting: '对成绩有异议的，请在公示期内登录后提出；考生本人也可在“我的”页面提出。',
  version: (version: number, time: string) => `第 ${version} 版 · ${time} 发布`,
  find: '按准考证号查找',
  search: '查找',
  all: '显示全部',
  notFound: '没有这个准考证号。',
  ticket: '准考证号',
  name: '姓名',
  document: '证件号码',
  occupation: '职业与等级',
  results: '各科成绩',
  overall: '结论',
  count: (count: number) => `共 ${count} 人`,
  fingerprint: '数据指纹',
  before: '上一页',
  after: '下一页',
  state: {
    pending: '待定',
    passed: '合格',
    failed: '不合格',
    absent: '缺考',
    void: '成绩无效',
    carried: '成绩有效期内',
    recognised: '直接认定',
  } satisfies Record<OutcomeState, string>,
  whole: { pending: '待定', passed: '合格', failed: '不合格' } satisfies Record<OverallState, string>,
}

/** What the publication's plain page and the workbook say around names and figures. */
export type PublicationWords = typeof zh

const en: PublicationWords = {
  title: 'Results published for objection',
  finalTitle: 'Final results',
  none: 'No results have been published yet.',
  period: (from, until) => `Objections from ${from} to ${until}`,
  yearUnknown: (year) =>
    `The holidays of ${year} are not entered yet: counted by those of the law, the last day may move.`,
  objecting:
    'Whoever objects to a result signs in and says so within these days; candidates find it on their own page too.',
  version: (version, time) => `Version ${version} · published ${time}`,
  find: 'Find a ticket number',
  search: 'Find',
  all: 'Show all',
  notFound: 'There is no such ticket number.',
  ticket: 'Ticket',
  name: 'Name',
  document: 'Document',
  occupation: 'Occupation and level',
  results: 'Components',
  overall: 'Result',
  count: (count) => `${count} ${count === 1 ? 'candidate' : 'candidates'}`,
  fingerprint: 'Fingerprint of the data',
  before: 'Previous page',
  after: 'Next page',
  state: {
    pending: 'pending',
    passed: 'passed',
    failed: 'not passed',
    absent: 'absent',
    void: 'void',
    carried: 'carried over',
    recognised: 'recognised',
  },
  whole: { pending: 'pending', passed: 'passed', failed: 'not passed' },
}

export const publicationWords = { zh, en } as const
