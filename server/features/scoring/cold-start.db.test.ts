import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { connect } from '#db/client'
import { buildApp } from '../../app.ts'
import { newId } from '../../platform/hash.ts'
import type { Caller } from '../../testing/callers.ts'
import { type Competition, openCompetition } from '../../testing/competition.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

const CONNECTIONS = 2

/** The same data after a restart, on a small pool; nothing is in memory yet. */
async function restarted({ app, databaseUrl, clock }: TestApp, run: (app: TestApp['app']) => Promise<void>) {
  const { log, keyring, publicUrl } = app.platform
  const connection = await connect(databaseUrl, { max: CONNECTIONS })
  const built = { client: 'no-client-is-built-for-this-test', callsPerMinute: 1_000_000 }
  const again = await buildApp({ connection, clock: () => clock.now, log, keyring, publicUrl, ...built })
  try {
    await run(again)
  } finally {
    await again.close()
    await connection.close()
  }
}

/** Sends a mark of every entry for its first aspect. */
const marksOf = ({ sessionId, entryIds, parts }: Competition, { headers }: Caller) => ({
  method: 'POST' as const,
  url: `/api/sessions/${sessionId}/marks`,
  headers,
  payload: {
    marks: entryIds.map((entryId) => ({
      ...{ commandId: newId(), round: 1, entryId },
      ...{ aspectId: parts['A1.1'] ?? '', value: '2' },
    })),
  },
})

test('right after a start the marks of more sessions than the pool has connections are all taken', () =>
  withApp(async (test) => {
    const competitions: Competition[] = []
    for (let i = 0; i < 2 * CONNECTIONS; i++) competitions.push(await openCompetition(test))
    await restarted(test, async (app) => {
      const sent = competitions.flatMap((competition) => competition.judges.map((judge) => marksOf(competition, judge)))
      const answers = await Promise.all(sent.map((request) => app.inject(request)))
      assert.equal(
        answers.map((answer) => answer.json().results?.map((mark: { ok: boolean }) => mark.ok) ?? answer.body),
        answers.map(() => [true, true, true]),
      )
    })
  }))

test.run()
