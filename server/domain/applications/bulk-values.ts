import type { DocumentKind, Sex } from '#domain/people/identity'
import type { Education, Level, TitleRank } from '#domain/standards/standard'

const tidy = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

const reader =
  <Value>(words: Readonly<Record<string, Value>>) =>
  (text: string): Value | null =>
    Object.hasOwn(words, tidy(text)) ? (words[tidy(text)] ?? null) : null

/** A kind of document by its Chinese or English word, or its code; null where it is none. */
export const readDocumentKind = reader<DocumentKind>({
  身份证: 'citizen-id',
  居民身份证: 'citizen-id',
  citizenid: 'citizen-id',
  'citizen-id': 'citizen-id',
  护照: 'passport',
  passport: 'passport',
  港澳居民来往内地通行证: 'hk-macao-permit',
  'hk-macao-permit': 'hk-macao-permit',
  台湾居民来往大陆通行证: 'taiwan-permit',
  'taiwan-permit': 'taiwan-permit',
  外国人永久居留身份证: 'residence-permit',
  港澳台居民居住证: 'residence-permit',
  'residence-permit': 'residence-permit',
})

export const readSex = reader<Sex>({ 男: 'male', male: 'male', m: 'male', 女: 'female', female: 'female', f: 'female' })

/** A level of the ladder: its name, its number, or both words of it. */
export const readLevel = reader<Level>({
  学徒工: 'apprentice',
  apprentice: 'apprentice',
  ...levelWords('5', '五', '初级工'),
  ...levelWords('4', '四', '中级工'),
  ...levelWords('3', '三', '高级工'),
  ...levelWords('2', '二', '技师'),
  ...levelWords('1', '一', '高级技师'),
  特级技师: 'special',
  special: 'special',
  首席技师: 'chief',
  chief: 'chief',
})

function levelWords(level: Level, numeral: string, name: string): Record<string, Level> {
  const words = [
    level,
    `level${level}`,
    `${level}级`,
    `${numeral}级`,
    name,
    `${numeral}级/${name}`,
    `${numeral}级(${name})`,
  ]
  return Object.fromEntries(words.map((word) => [word, level]))
}

export const readTitle = reader<TitleRank>({
  初级: 'junior',
  初级职称: 'junior',
  junior: 'junior',
  中级: 'intermediate',
  中级职称: 'intermediate',
  intermediate: 'intermediate',
  高级: 'senior',
  高级职称: 'senior',
  senior: 'senior',
})

export const readEducation = reader<Education>({
  中专: 'vocational-school',
  中职: 'vocational-school',
  技校: 'vocational-school',
  'vocational-school': 'vocational-school',
  高级技工班: 'advanced-technician-class',
  高级技工学校: 'advanced-technician-class',
  'advanced-technician-class': 'advanced-technician-class',
  预备技师班: 'technician-class',
  技师学院: 'technician-class',
  'technician-class': 'technician-class',
  大专: 'college',
  高职: 'college',
  college: 'college',
  本科: 'university',
  大学: 'university',
  university: 'university',
})

/** Also as cells with a tick say it. */
export const readYesNo = reader<boolean>({
  ...{ 是: true, yes: true, y: true, true: true, 对: true },
  ...{ 否: false, no: false, n: false, false: false },
})

/** Whether a document's number was kept as a number, which has 15 digits and no more: the last ones are lost. */
export const isRounded = (number: string): boolean =>
  /^\d(\.\d+)?E\+?\d+$/i.test(number.trim()) || /^\d{15}000$/.test(number.trim())
