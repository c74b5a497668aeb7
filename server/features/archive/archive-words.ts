import type { Archive } from '#domain/archive/contract'

type StateOf<Part extends 'applications' | 'entries' | 'outcomes' | 'certificates' | 'violations' | 'objections'> =
  Archive[Part][number]['state']
type DocumentKind = NonNullable<Archive['identity']>['documentKind']
type Award = NonNullable<Archive['standings'][number]['award']>
type Voids = Archive['violations'][number]['voids']

/** What is printed beside the data, in one language. */
export interface ArchiveWords {
  readonly title: string
  readonly made: (day: string) => string
  readonly footer: string
  readonly nothing: string
  readonly facts: Readonly<Record<'document' | 'number' | 'born' | 'sex' | 'phone' | 'login', string>>
  readonly documents: Readonly<Record<DocumentKind, string>>
  readonly sexes: Readonly<Record<'female' | 'male', string>>
  readonly parts: Readonly<
    Record<'applications' | 'entries' | 'outcomes' | 'standings' | 'certificates' | 'violations' | 'objections', string>
  >
  readonly heads: Readonly<
    Record<
      | 'event'
      | 'days'
      | 'occupation'
      | 'discipline'
      | 'component'
      | 'state'
      | 'points'
      | 'until'
      | 'rank'
      | 'total'
      | 'award'
      | 'number'
      | 'issued'
      | 'handedIn'
      | 'rule'
      | 'words'
      | 'consequence'
      | 'answer',
      string
    >
  >
  readonly states: {
    readonly applications: Readonly<Record<StateOf<'applications'>, string>>
    readonly entries: Readonly<Record<StateOf<'entries'>, string>>
    readonly outcomes: Readonly<Record<StateOf<'outcomes'>, string>>
    readonly certificates: Readonly<Record<StateOf<'certificates'>, string>>
    readonly violations: Readonly<Record<StateOf<'violations'>, string>>
    readonly objections: Readonly<Record<StateOf<'objections'>, string>>
  }
  readonly awards: Readonly<Record<Award, string>>
  readonly voids: Readonly<Record<Voids, string>>
  readonly ban: (months: number) => string
  readonly provisional: string
}

const zh: ArchiveWords = {
  title: '个人档案',
  made: (day) => `${day}导出`,
  footer: '试金石 · 由本人导出，证件号码和手机号已遮盖',
  nothing: '还没有记录。',
  facts: { document: '证件', number: '证件号码', born: '出生日期', sex: '性别', phone: '手机号', login: '账号' },
  documents: {
    'citizen-id': '居民身份证',
    passport: '护照',
    'hk-macao-permit': '港澳居民来往内地通行证',
    'taiwan-permit': '台湾居民来往大陆通行证',
    'residence-permit': '港澳台居民居住证 / 外国人永久居留身份证',
  },
  sexes: { female: '女', male: '男' },
  parts: {
    applications: '报名',
    entries: '参加的考试和比赛',
    outcomes: '认定成绩',
    standings: '比赛成绩',
    certificates: '证书',
    violations: '违纪违规',
    objections: '提出的异议',
  },
  heads: {
    event: '批次或赛事',
    days: '日期',
    occupation: '职业和等级',
    discipline: '项目',
    component: '科目',
    state: '状态',
    points: '成绩',
    until: '有效期至',
    rank: '名次',
    total: '总分',
    award: '奖项',
    number: '编号',
    issued: '颁发日期',
    handedIn: '提交',
    rule: '类别',
    words: '内容',
    consequence: '处理',
    answer: '答复',
  },
  states: {
    applications: {
      draft: '填写中',
      submitted: '等待审核',
      returned: '需要修改',
      approved: '已通过',
      refused: '未通过',
      withdrawn: '已撤回',
    },
    entries: { entered: '已报名', absent: '缺考', withdrawn: '已退出' },
    outcomes: {
      pending: '待定',
      passed: '合格',
      failed: '不合格',
      absent: '缺考',
      void: '成绩无效',
      carried: '沿用',
      recognised: '直接认定',
    },
    certificates: { issued: '有效', corrected: '有效（更正）', replaced: '已被更正', revoked: '已撤销' },
    violations: { recorded: '待认定', confirmed: '已认定', withdrawn: '已撤销' },
    objections: { open: '待答复', upheld: '成立', dismissed: '不成立' },
  },
  awards: { gold: '金牌', silver: '银牌', bronze: '铜牌', medallion: '优胜奖' },
  voids: { none: '不影响成绩', component: '该科目成绩无效', all: '全部成绩无效' },
  ban: (months) => `${months} 个月内不得报名`,
  provisional: '公示中',
}

const en: ArchiveWords = {
  title: 'Personal archive',
  made: (day) => `made on ${day}`,
  footer: 'Touchstone · made by the person; document and phone numbers are masked',
  nothing: 'There is nothing on record yet.',
  facts: { document: 'Document', number: 'Number', born: 'Born', sex: 'Sex', phone: 'Phone', login: 'Account' },
  documents: {
    'citizen-id': 'Citizen id card',
    passport: 'Passport',
    'hk-macao-permit': 'Mainland travel permit, Hong Kong and Macao',
    'taiwan-permit': 'Mainland travel permit, Taiwan',
    'residence-permit': 'Residence permit',
  },
  sexes: { female: 'Female', male: 'Male' },
  parts: {
    applications: 'Applications',
    entries: 'Assessments and competitions',
    outcomes: 'Assessment results',
    standings: 'Competition results',
    certificates: 'Certificates',
    violations: 'Violations',
    objections: 'Objections raised',
  },
  heads: {
    event: 'Batch or competition',
    days: 'Held',
    occupation: 'Occupation and level',
    discipline: 'Discipline',
    component: 'Component',
    state: 'State',
    points: 'Points',
    until: 'Valid until',
    rank: 'Rank',
    total: 'Total',
    award: 'Award',
    number: 'Number',
    issued: 'Issued',
    handedIn: 'Handed in',
    rule: 'Kind',
    words: 'Words',
    consequence: 'Consequence',
    answer: 'Answer',
  },
  states: {
    applications: {
      draft: 'draft',
      submitted: 'in review',
      returned: 'to be mended',
      approved: 'approved',
      refused: 'refused',
      withdrawn: 'withdrawn',
    },
    entries: { entered: 'entered', absent: 'absent', withdrawn: 'withdrawn' },
    outcomes: {
      pending: 'pending',
      passed: 'passed',
      failed: 'failed',
      absent: 'absent',
      void: 'void',
      carried: 'carried over',
      recognised: 'recognised',
    },
    certificates: { issued: 'valid', corrected: 'valid, corrected', replaced: 'replaced', revoked: 'revoked' },
    violations: { recorded: 'recorded', confirmed: 'confirmed', withdrawn: 'withdrawn' },
    objections: { open: 'open', upheld: 'upheld', dismissed: 'dismissed' },
  },
  awards: { gold: 'gold', silver: 'silver', bronze: 'bronze', medallion: 'medallion' },
  voids: { none: 'no effect on results', component: 'component void', all: 'all components void' },
  ban: (months) => `barred for ${months} months`,
  provisional: 'open to objections',
}

export const archiveWords = { zh, en } as const
