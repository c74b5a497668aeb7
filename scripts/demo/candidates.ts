import sharp from 'sharp'
import { candidateColumns, headOf } from '#domain/applications/bulk-columns'
import { type FixturePart, workbookOf, zipOf } from '../../server/platform/spreadsheet/workbook-fixture.ts'
import { citizenIdOf } from '../../server/testing/citizen-ids.ts'

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高']
const givenNames = ['建国', '晓燕', '志强', '雨桐', '海波', '秀兰', '俊杰', '思琪', '文涛', '丽华', '天宇', '佳怡']
const employers = ['重庆长江机床有限公司', '渝州重型汽车股份有限公司', '西南电力建设集团', '两江智能装备有限公司']
const shirts = ['#5b7c99', '#7a6a53', '#4f6f64', '#8a5a5a']

/** What a candidate of the demonstration applies for. */
export interface DemoOffering {
  readonly code: string
  readonly level: string
}

/** A file of so many candidates for some offerings, as a centre sends it, and the archive of their photos. */
export async function candidateFiles(count: number, offerings: readonly DemoOffering[]) {
  const candidates = Array.from({ length: count }, (_, order) => candidate(order, offerings))
  const rows = [
    candidateColumns.map((column) => headOf(column, 'zh')),
    ...candidates.map((cells) => candidateColumns.map((column) => cells[column] ?? null)),
  ]
  const photos = await Promise.all(shirts.map(photo))
  const archive = candidates.map(({ documentNumber }, order): FixturePart => {
    const content = photos[order % photos.length]
    if (!content) throw new Error('no photo was drawn')
    return { path: `照片/${documentNumber}.jpg`, content }
  })
  return { table: workbookOf([{ name: '考生', rows }]), photos: zipOf(archive) }
}

function candidate(order: number, offerings: readonly DemoOffering[]) {
  const { code, level } = offerings[order % offerings.length] ?? { code: '', level: '' }
  const name = `${surnames[(order * 7) % surnames.length]}${givenNames[(order * 5) % givenNames.length]}`
  const cells: Partial<Record<(typeof candidateColumns)[number], string>> & { documentNumber: string } = {
    ...{ name, documentNumber: citizenIdOf(order * 37 + 5), phone: `138${String(23_000_000 + order * 7919)}` },
    ...{ occupation: code, level, employer: employers[(order * 3) % employers.length] },
    workedSince: `${2008 + (order % 5)}-07-01`,
  }
  return cells
}

/** A portrait of nobody, 35 by 45. */
const photo = (shirt: string): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="350" height="450">
      <rect width="350" height="450" fill="#dfe6ec"/>
      <path d="M30 450c0-110 60-150 145-150s145 40 145 150z" fill="${shirt}"/>
      <ellipse cx="175" cy="190" rx="78" ry="98" fill="#e2bd9c"/>
      <path d="M92 175c0-70 40-100 83-100s83 30 83 100c-20-40-50-55-83-55s-63 15-83 55z" fill="#2b2521"/>
    </svg>`),
  )
    .jpeg({ quality: 80 })
    .toBuffer()
