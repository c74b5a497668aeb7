import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Aspect, Scheme } from '#domain/standards/contract'
import { readScheme } from './read-scheme.ts'
import { schemeWorkbook } from './write-scheme-workbook.ts'

const real = join(import.meta.dirname, '../../../../db/demo/marking-scheme-es2023.xlsx')

const plain: Aspect = {
  code: 'A1.1',
  kind: 'measurement',
  description: 'Width of the slot',
  explanation: '',
  requirement: '',
  section: null,
  maximum: '2',
  measure: { form: 'full-or-zero' },
  ladder: null,
  scale: null,
}
const forms: Aspect['measure'][] = [
  { form: 'steps', step: '0.25' },
  { form: 'deductions', perFault: '0.5', floor: '0' },
  {
    form: 'table',
    unit: 'mm',
    tolerance: '0.01',
    rows: [
      { upTo: '0.1', points: '2' },
      { upTo: null, points: '0' },
    ],
  },
  {
    form: 'linear',
    unit: 's',
    tolerance: '0',
    from: { value: '60', points: '2' },
    to: { value: '90', points: '0' },
  },
]
const judgement: Aspect = {
  ...plain,
  kind: 'judgement',
  measure: null,
  ladder: [0, 1, 2, 3].map((score) => ({ score, description: `Level ${score}` })),
}
const panel: Aspect = {
  ...plain,
  kind: 'panel',
  measure: null,
  scale: {
    lowest: '0',
    highest: '10',
    step: '0.5',
    dropHighest: 1,
    dropLowest: 1,
    factor: '0.2',
    absence: 'left-out',
  },
}

test('the real scheme, written and read again, is the same', async () => {
  const { draft } = await readScheme(await readFile(real))
  const again = await readScheme(await schemeWorkbook(draft))
  assert.equal(again.draft, draft)
})

test('every kind of aspect, written and read again, is the same', async () => {
  const aspects = [plain, ...forms.map((measure) => ({ ...plain, measure })), judgement, panel]
  const scheme: Scheme = {
    name: '车工',
    sections: [{ code: '1', name: 'Work organisation', marks: '14' }],
    criteria: [
      {
        code: 'A',
        name: 'Parts',
        marks: '14',
        subCriteria: [
          { code: 'A1', name: 'Slot', day: 1, aspects: aspects.map((a, at) => ({ ...a, code: `A1.${at + 1}` })) },
        ],
      },
    ],
  }
  const again = await readScheme(await schemeWorkbook(scheme))
  assert.equal(again.draft, scheme)
  assert.equal(
    again.problems.filter(({ severity }) => severity === 'error'),
    [],
  )
})

test.run()
