import { setImmediate as nextTurn } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { underWay } from '../../platform/lag/activity.ts'
import { workbookOf, workbookParts, zipOf } from '../../platform/spreadsheet/workbook-fixture.ts'
import { readingLabel } from '../../platform/threads/read-apart.ts'
import { send } from '../../testing/upload.ts'
import { withApp } from '../../testing/with-app.ts'

const size = 9_900_000
const head = '姓名,代表队代码,代表队\n'
const rows = (xml: string) => workbookOf([{ name: 'S', rows: [], xml }])
const bomb = workbookParts([{ name: 'S', rows: [] }]).map((part) =>
  part.path.endsWith('sheet1.xml') ? { ...part, content: Buffer.alloc(60_000_000), claimedSize: 4000 } : part,
)

/** Files that are made to be a burden, and what they are refused by. */
const burdens: Readonly<Record<string, readonly [Buffer, string]>> = {
  'a text of commas': [Buffer.alloc(size, ','), 'table-cells-many'],
  'a text of rows of one comma': [Buffer.from(',\n'.repeat(size / 2)), 'table-rows-many'],
  'rows of five hundred commas': [Buffer.from(`${','.repeat(500)}\n`.repeat(19_000)), 'table-cells-many'],
  'a giant cell in quotes': [Buffer.from(`${head}"${'a'.repeat(size)}"`), 'table-cell-long'],
  'a workbook of more rows than a sheet has': [rows('<row r="1"/>'.repeat(1_048_577)), 'workbook-rows-many'],
  'a workbook of rows that end far to the right': [
    rows('<row><c r="XFD1"><v>1</v></c></row>'.repeat(20_000)),
    'table-columns-many',
  ],
  'a workbook that unpacks without end': [zipOf(bomb), 'workbook-too-large'],
}

/** Waits until a file is being read, which others see only where it doesn't hold them up; false where the answers came first. */
async function isBeingRead(answered: Promise<unknown>): Promise<boolean> {
  let isOver = false
  void answered.finally(() => {
    isOver = true
  })
  while (!underWay().includes(readingLabel) && !isOver) await nextTurn()
  return !isOver
}

test('files made to be a burden are refused by name, and others are answered while they are read', () =>
  withApp(async (app) => {
    const { eventId, disciplineId } = await app.seedEvent()
    const manager = await app.as('manager', eventId)
    const order: string[] = []
    const sent = Object.entries(burdens).map(async ([name, [file, code]]) => {
      const { status, error } = await send(app, manager, `/api/disciplines/${disciplineId}/entries/import`, file)
      assert.equal([name, status, error.code], [name, 422, code])
      order.push('import')
    })
    const all = Promise.all(sent)
    assert.ok(await isBeingRead(all))
    assert.is((await app.visitor.call('GET', '/health')).status, 200)
    order.push('health')
    await all
    assert.is.not(order.at(-1), 'health')
  }))

test('a scheme is read apart as well', () =>
  withApp(async (app) => {
    const { eventId, disciplineId } = await app.seedEvent()
    const manager = await app.as('manager', eventId)
    const [file] = burdens['a workbook of more rows than a sheet has'] ?? []
    const sent = send(app, manager, `/api/disciplines/${disciplineId}/scheme/preview`, file ?? null)
    assert.ok(await isBeingRead(sent))
    assert.is((await sent).error.code, 'workbook-rows-many')
  }))

test.run()
