import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const root = join(import.meta.dirname, '..')
const head =
  'competition,program,entry,delegation,starting_number,aspect,factor,J1,J2,J3,J4,J5,published_panel_mean,published_component_total'

test('a competition is replayed through the product: its published means and totals come out, a wrong one is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-replay-test-'))
  try {
    const file = join(folder, 'cup.csv')
    const rows = [
      '"Cup, 2026",FREE,"LI, Na",重庆,1,Skills,0.8,7.25,0.0,6.5,8.75,7.00,7.13,10.84',
      '"Cup, 2026",FREE,"LI, Na",重庆,1,Style,0.8,6.5,6.25,6.5,6.25,6.5,6.42,10.84',
      '"Cup, 2026",FREE,WANG Wei,北京,2,Skills,0.8,5,5.25,5.5,5.75,6,5.50,8.80',
      '"Cup, 2026",FREE,WANG Wei,北京,2,Style,0.8,5,5.25,5.5,5.75,6,5.51,8.80',
      '"Cup, 2026",SHORT,"LI, Na",重庆,1,Skills,1.6,7,7.5,8,,,7.50,12.00',
    ]
    await writeFile(file, `\ufeff${[head, ...rows].join('\r\n')}\r\n`)
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/replay.mjs'), file], {
      cwd: root,
      encoding: 'utf8',
    })
    const { seconds, ...report } = JSON.parse(stdout)
    assert.equal(report, { aspects: 5, meansEqual: 4, entries: 3, totalsEqual: 3 })
    assert.ok(seconds > 0)
    assert.is(status, 1)
    assert.match(stderr, /WANG Wei, Style has 5.5, published 5.51/)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test.run()
