import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { formatOf, type NumberFormat } from './number-format.ts'

const codes: Readonly<Record<NumberFormat['kind'], readonly string[]>> = {
  plain: [
    'General',
    '@',
    '0.00',
    '#,##0',
    '0.00E+00',
    '"第"0"名"',
    '[Red]0.0',
    '¥#,##0',
    '# ?/?',
    'G/通用格式',
    '0"d"',
  ],
  day: [
    'yyyy/m/d',
    'yyyy\\-mm\\-dd',
    '[$-804]yyyy"年"m"月"d"日"',
    'm"月"d"日"',
    'mmm-yy',
    'm/d/yy h:mm',
    '[$-F800]dddd\\, mmmm dd\\, yyyy',
    'yyyymmdd',
    'aaaa',
  ],
  span: ['[h]:mm:ss', '[m]', '[ss]'],
  time: ['h:mm', 'mm:ss.0', '上午/下午h"时"mm"分"', '[$-409]h:mm AM/PM;@'],
  percent: ['0%', '0.00%', '0.0"约"%'],
  zeros: ['000', '00000000'],
}

test('a format says whether its number is a day, a time, a share or digits with zeros before them', () => {
  for (const [kind, all] of Object.entries(codes)) for (const code of all) assert.is(formatOf(code).kind, kind, code)
  assert.equal(formatOf('0000'), { kind: 'zeros', width: 4 })
})

test.run()
