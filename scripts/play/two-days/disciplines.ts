import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Aspect, SchemeDraft } from '#domain/standards/contract'

/** A discipline of the played competition: how many judges sit in its panel, and what it is marked by. */
export interface PlayedDiscipline {
  readonly code: string
  readonly name: string
  readonly latinName: string
  readonly panelSize: number
  /** A workbook of the trade's format, or a scheme as the interface takes it. */
  readonly scheme: Uint8Array<ArrayBuffer> | SchemeDraft
}

/** A real scheme of judgement and measurement, one that is measured throughout, and one that a panel of five gives. */
export async function playedDisciplines(): Promise<PlayedDiscipline[]> {
  const workbook = await readFile(join(import.meta.dirname, '../../../db/demo/marking-scheme-es2023.xlsx'))
  return [
    { code: '17', name: '网站技术', latinName: 'Web Technologies', panelSize: 3, scheme: new Uint8Array(workbook) },
    { code: '06', name: '数控车', latinName: 'CNC Turning', panelSize: 3, scheme: turning() },
    { code: '34', name: '烹饪（西餐）', latinName: 'Cooking', panelSize: 5, scheme: cooking() },
  ]
}

type Measures = NonNullable<Aspect['measure']>

const bare = { explanation: '', requirement: '', section: null, measure: null, ladder: null, scale: null }

const measured = (code: string, description: string, maximum: string, measure: Measures): Aspect => ({
  ...bare,
  code,
  kind: 'measurement',
  description,
  maximum,
  measure,
})

function turning(): SchemeDraft {
  const diameter: Measures = {
    form: 'table',
    unit: 'mm',
    tolerance: '0.005',
    rows: [
      { upTo: '0.02', points: '20' },
      { upTo: '0.05', points: '12' },
      { upTo: null, points: '0' },
    ],
  }
  const roughness: Measures = {
    form: 'linear',
    unit: 'µm',
    tolerance: '0.05',
    from: { value: '3.2', points: '0' },
    to: { value: '0.8', points: '20' },
  }
  return {
    name: '数控车',
    sections: [],
    criteria: [
      criterion('A', '尺寸', '40', 1, [
        measured('A1.1', '外圆直径偏差', '20', diameter),
        measured('A1.2', '表面粗糙度', '20', roughness),
      ]),
      criterion('B', '装配与安全', '60', 2, [
        measured('B1.1', '配合完成度', '40', { form: 'steps', step: '2.5' }),
        measured('B1.2', '违反安全规程', '20', { form: 'deductions', perFault: '3', floor: '2' }),
      ]),
    ],
  }
}

function cooking(): SchemeDraft {
  const given = (code: string, description: string): Aspect => ({
    ...bare,
    code,
    kind: 'panel',
    description,
    maximum: '25',
    scale: {
      lowest: '0',
      highest: '10',
      step: '0.25',
      dropHighest: 1,
      dropLowest: 1,
      factor: '2.5',
      absence: 'left-out',
    },
  })
  return {
    name: '烹饪（西餐）',
    sections: [],
    criteria: [
      criterion('A', '冷头盘', '50', 1, [given('A1.1', '口味'), given('A1.2', '摆盘')]),
      criterion('B', '主菜', '50', 2, [given('B1.1', '口味'), given('B1.2', '火候')]),
    ],
  }
}

const criterion = (code: string, name: string, marks: string, day: number, aspects: Aspect[]) => ({
  code,
  name,
  marks,
  subCriteria: [{ code: `${code}1`, name, day, aspects }],
})
