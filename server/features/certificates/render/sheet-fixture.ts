import type { CertificateSheet } from '#domain/certificates/contract'

/** A gold medal's sheet. */
export const sheet: CertificateSheet = {
  facts: {
    kind: 'award',
    name: '张伟',
    latinName: 'ZHANG Wei',
    delegation: { code: 'CQ', name: '重庆' },
    event: {
      name: '2026年重庆市职业技能大赛',
      latinName: 'Chongqing Skills 2026',
      place: '重庆国际博览中心',
      organiser: '重庆市人力资源和社会保障局',
      startsOn: '2026-05-04',
      endsOn: '2026-05-06',
    },
    discipline: { code: '17', name: '网站技术', latinName: 'Web Technologies' },
    award: 'gold',
    rank: 1,
    total: '97.50',
  },
  resultVersion: 1,
  number: 'TSA-2026-000017',
  verifyCode: 'q7Zk2mXb9LwPn4Rt6VsY_A',
  verifyUrl: 'https://touchstone.example/verify/q7Zk2mXb9LwPn4Rt6VsY_A',
  issuedOn: '2026-05-06',
}
