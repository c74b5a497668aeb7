import type { CertificateFacts } from '#domain/certificates/contract'
import type { Award } from '#domain/rankings/contract'

/** The same in the two languages of a certificate. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

const awards: Readonly<Record<Award, Bilingual>> = {
  gold: { zh: '金奖', en: 'Gold' },
  silver: { zh: '银奖', en: 'Silver' },
  bronze: { zh: '铜奖', en: 'Bronze' },
  medallion: { zh: '优胜奖', en: 'Medallion for Excellence' },
}

/** An award as a certificate prints it, with the word that names its colour; null where there is none. */
export const awardWords = (award: Award | null) => award && { ...awards[award], colour: award }

/** What the certificate is called. */
export const titleWords = ({ kind }: CertificateFacts): Bilingual =>
  kind === 'award'
    ? { zh: '获奖证书', en: 'Certificate of Award' }
    : { zh: '参赛证书', en: 'Certificate of Participation' }

/** What it certifies of the person whose name stands above. */
export function sentenceWords({ delegation, discipline, award, team }: CertificateFacts): Bilingual {
  const [asZh, asEn] = team ? [`作为“${team.name}”队员，`, ` as a member of ${team.latinName ?? team.name}`] : ['', '']
  const zh = `${asZh}代表${delegation.name}参加“${discipline.name}”赛项比赛，`
  const en = `represented ${delegation.name} in ${discipline.latinName ?? discipline.name}${asEn}`
  if (!award) return { zh: `${zh}特发此证。`, en: `${en}.` }
  const medal = awards[award]
  const won = award === 'medallion' ? medal.en : `${medal.en.toLowerCase()} medal`
  return { zh: `${zh}荣获${medal.zh}，特发此证。`, en: `${en} and was awarded the ${won}.` }
}

/** A labelled fact at the foot of the page: its value in Chinese, and in English where that differs. */
export interface PrintedFact {
  readonly label: Bilingual
  readonly value: string
  readonly more: string | null
}

/** What is told in figures: rank and total of an award, when the competition was, and the day of issue. */
export function figures({ rank, total, event }: CertificateFacts, issuedOn: string): PrintedFact[] {
  const [days, issued] = [daysWords(event.startsOn, event.endsOn), dayWords(issuedOn)]
  return [
    ...(rank === null ? [] : [fact('名次', 'Rank', String(rank))]),
    ...(total === null ? [] : [fact('总分', 'Total', total)]),
    fact('比赛日期', 'Held', days.zh, days.en),
    fact('颁发日期', 'Issued', issued.zh, issued.en),
  ]
}

/** Where the competition was, and who awards the certificate. */
export const bodies = ({ event }: CertificateFacts): PrintedFact[] => [
  fact('比赛地点', 'Place', event.place),
  fact('主办单位', 'Awarded by', event.organiser),
]

const fact = (zh: string, en: string, value: string, more: string | null = null): PrintedFact => ({
  label: { zh, en },
  value,
  more,
})

/** A day, YYYY-MM-DD, as each language writes it. */
export function dayWords(day: string): Bilingual {
  const { year, month, date } = parts(day)
  return { zh: `${year}年${month}月${date}日`, en: `${date} ${months[month - 1]} ${year}` }
}

/** The days from one to another; what both have in common is written once. */
export function daysWords(from: string, to: string): Bilingual {
  if (from === to) return dayWords(from)
  const [a, b] = [parts(from), parts(to)]
  const last = dayWords(to)
  if (a.year !== b.year) return { zh: `${dayWords(from).zh}至${last.zh}`, en: `${dayWords(from).en} – ${last.en}` }
  const zhLast = a.month === b.month ? `${b.date}日` : `${b.month}月${b.date}日`
  const enFirst = a.month === b.month ? String(a.date) : `${a.date} ${months[a.month - 1]}`
  const gap = a.month === b.month ? '–' : ' – '
  return { zh: `${dayWords(from).zh}至${zhLast}`, en: `${enFirst}${gap}${last.en}` }
}

function parts(day: string) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date }
}

const months = 'January February March April May June July August September October November December'.split(' ')
