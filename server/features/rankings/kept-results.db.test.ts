import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { connect } from '#db/client'
import { blind } from '#db/schema/draws'
import { buildApp } from '../../app.ts'
import { Keyring } from '../../platform/keyring/keyring.ts'
import { newKey } from '../../platform/keyring/keys.ts'
import { createLog } from '../../platform/log.ts'
import { publish, publishedCompetition, republishLower } from '../../testing/certificates.ts'
import { expectOk, markEntry, openCompetition } from '../../testing/competition.ts'
import { withApp } from '../../testing/with-app.ts'

/** Longer than any test: what is shown anew then was woken. */
const long = { keepMs: 3_600_000 }

interface Shown {
  readonly result: { readonly version: number; readonly standings: readonly { readonly name: string }[] }
}

interface Row {
  readonly entryId: string
  readonly name: string
  readonly total: string
}

const namesIn = ({ result }: Shown) => result.standings.map(({ name }) => name)

test('a published result is kept, and the next version and a corrected name show at once', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    const { disciplineId, entryIds, manager } = competition
    const read = async () => {
      const { body } = await expectOk(app.visitor.call<Shown>('GET', `/api/disciplines/${disciplineId}/results`))
      return body
    }
    assert.equal(await read(), await read())
    await republishLower(competition)
    assert.is((await read()).result.version, 2)
    const renamed = { number: null, name: '张玮', latinName: null, delegationCode: 'CN', delegationName: null }
    await expectOk(manager.call('PUT', `/api/entries/${entryIds[0]}`, renamed))
    assert.ok(namesIn(await read()).includes('张玮'))
  }, long))

test('a ranking is kept, and a mark and sealed names show at once', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const url = `/api/disciplines/${competition.disciplineId}/ranking`
    const rows = async () => (await expectOk(app.visitor.call<{ rows: Row[] }>('GET', url))).body.rows
    const read = async () => (await rows()).find(({ entryId }) => entryId === competition.entryIds[0])?.total
    assert.is(await read(), await read())
    await markEntry(competition, competition.entryIds[0] ?? '', ['2', '0', '0'], '0')
    assert.is(await read(), '2')
    await markEntry(competition, competition.entryIds[0] ?? '', ['2', '1.5', '0'], '0')
    assert.is(await read(), '3.5')
    assert.ok((await rows()).some(({ name }) => name === '张伟'))
    const row = { disciplineId: competition.disciplineId, stages: 1, aliasSecret: 'x', sealedAt: app.clock.now }
    await app.connection.db.insert(blind).values(row)
    assert.not.ok((await rows()).some(({ name }) => name === '张伟'))
  }, long))

test('a page is kept in each language, and shows the next version at once', async () => {
  const client = await mkdtemp(join(tmpdir(), 'touchstone-kept-'))
  try {
    await writeFile(
      join(client, 'index.html'),
      '<html lang="zh-CN"><title>x</title><body><div id="app"></div></body></html>',
    )
    await withApp(
      async (app) => {
        const competition = await publishedCompetition(app)
        const read = async (language: string) => {
          const url = `/disciplines/${competition.disciplineId}/results`
          const { body } = await app.app.inject({ url, headers: { 'accept-language': language } })
          return body
        }
        assert.match(await read('en'), 'Version 1')
        assert.match(await read('zh'), '第 1 版')
        assert.is(await read('en'), await read('en'))
        await publish(competition)
        assert.match(await read('en'), 'Version 2')
        assert.match(await read('zh'), '第 2 版')
      },
      { ...long, client },
    )
  } finally {
    await rm(client, { recursive: true, force: true })
  }
})

test('what another node has kept is shown anew once it was woken', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    const connection = await connect(app.databaseUrl)
    const other = await buildApp({
      connection,
      clock: () => app.clock.now,
      log: createLog('silent'),
      keyring: new Keyring({ keys: [newKey(1)] }),
      client: 'no-client-is-built-for-this-test',
      publicUrl: () => 'http://touchstone.test',
      lag: () => 0,
      ...long,
    })
    try {
      const read = async () => {
        const { body } = await other.inject({ url: `/api/disciplines/${competition.disciplineId}/results` })
        return (JSON.parse(body) as Shown).result.version
      }
      assert.is(await read(), 1)
      await publish(competition)
      for (let i = 0; i < 500 && (await read()) === 1; i++) await sleep(20)
      assert.is(await read(), 2)
    } finally {
      await other.close()
      await connection.close()
    }
  }, long))

test.run()
