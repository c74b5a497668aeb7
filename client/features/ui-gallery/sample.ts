import { locale } from '../../lib/text/index.ts'

/** Sample content of the gallery, which is no part of the product: one text for each language. */
export const say = (zh: string, en: string): string => (locale() === 'zh' ? zh : en)

export interface SampleRow {
  id: string
  name: string
  from: string
  mark: number | null
}

const FAMILY = ['张', '欧阳', '李', 'Nguyễn', 'Müller', 'Ó Briain', '王', '司马']
const GIVEN = ['伟', '秀英', '子涵', 'Thị Minh Khai', 'Hans-Peter', 'Siobhán', '建国', '相如']
const PLACES = [
  '重庆',
  '渝中区',
  'Deutschland',
  '四川',
  'Éire',
  'Việt Nam',
  '贵州',
  '渝北区高级技工学校代表队（第二组）',
]

/** Rows as they come in life: names of all lengths and scripts, some without a mark. */
export const sampleRows = (count: number): SampleRow[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    name: `${FAMILY[index % 8]} ${GIVEN[(index * 3 + 1) % 8]}`,
    from: PLACES[(index * 5) % 8] ?? '',
    mark: index % 7 === 3 ? null : ((index * 7919) % 10000) / 100,
  }))
