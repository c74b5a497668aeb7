import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { DrawRecord } from '#domain/draws/contract'
import { listText, outcomeOf, secretText } from '#domain/draws/outcome'
import { isProven, sealedText, verifyDraw } from '#domain/draws/verify'
import { webHash } from '#domain/draws/web-hash'

const secret = 'ab'.repeat(32)
const salt = 'cd'.repeat(32)

async function drawn(): Promise<DrawRecord & { run: NonNullable<DrawRecord['run']> }> {
  const id = '018f0000-0000-7000-8000-000000000002'
  const items = await Promise.all(['a', 'b', 'c', 'd'].map((word) => webHash(sealedText(salt, word))))
  const list = { purpose: 'entry-codes' as const, items, slots: ['B42', 'C72', 'D23', 'E53'], take: 4 }
  const publicValue = '3201.44'
  return {
    form: 'touchstone-draw-1',
    id,
    title: '一次加密',
    ...list,
    listHash: await webHash(listText(list)),
    commitment: await webHash(secretText(id, secret)),
    source: '上证指数收盘',
    committedAt: '2026-05-04T01:00:00.000Z',
    run: {
      publicValue,
      knownAt: '2026-05-04T07:00:00.000Z',
      secret,
      drawnAt: '2026-05-04T07:05:00.000Z',
      outcome: await outcomeOf(list, { drawId: id, secret, publicValue }, webHash),
    },
    opened: ['a', 'b', 'c', 'd'].map((subject, i) => ({ item: items[i] ?? '', salt, subject, words: subject })),
  }
}

const wrongSteps = async (record: DrawRecord) =>
  (await verifyDraw(record, webHash)).flatMap(({ step, verdict }) => (verdict === 'wrong' ? [step] : []))

test('a record as it was drawn is proven', async () => {
  assert.ok(isProven(await verifyDraw(await drawn(), webHash)))
})

test('a draw that was not run proves nothing yet', async () => {
  const verdicts = await verifyDraw({ ...(await drawn()), run: null, opened: null }, webHash)
  assert.is(isProven(verdicts), false)
  assert.equal(
    verdicts.map(({ verdict }) => verdict),
    ['holds', 'later', 'later', 'later', 'later'],
  )
})

test('a tampered record fails at the step that is wrong', async () => {
  const record = await drawn()
  const { run } = record
  const other = (changes: Partial<typeof run>) => ({ ...record, run: { ...run, ...changes } })
  assert.equal(await wrongSteps(other({ outcome: [...run.outcome].reverse() })), ['outcome'])
  assert.equal(await wrongSteps(other({ secret: 'ef'.repeat(32) })), ['secret', 'outcome'])
  assert.equal(await wrongSteps(other({ knownAt: '2026-05-04T00:59:59.000Z' })), ['value'])
  assert.equal(await wrongSteps(other({ publicValue: '3201.45' })), ['outcome'])
  assert.equal(await wrongSteps({ ...record, slots: ['B42', 'C72', 'E53', 'D23'] }), ['list', 'outcome'])
  const swapped = record.opened?.map((one, i, all) => ({ ...one, subject: all[(i + 1) % all.length]?.subject ?? '' }))
  assert.equal(await wrongSteps({ ...record, opened: swapped ?? null }), ['names'])
})

test.run()
