import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withApp } from '../../testing/with-app.ts'

test('every answer, a refusal and a fault too, says what a browser may do with it', () =>
  withApp(
    async ({ app }) => {
      app.get('/fault', { config: { access: 'public' } }, async () => {
        throw new Error('a fault')
      })
      for (const url of ['/health', '/api/events', '/api/nothing', '/api/jobs', '/fault']) {
        const { headers } = await app.inject({ url })
        assert.match(String(headers['content-security-policy']), "frame-ancestors 'none'", url)
        assert.is(headers['x-content-type-options'], 'nosniff', url)
        assert.is(headers['cross-origin-opener-policy'], 'same-origin', url)
        assert.match(String(headers['strict-transport-security']), 'max-age=31536000', url)
      }
    },
    { secureCookies: true },
  ))

test('a server without https asks nobody to come by https', () =>
  withApp(async ({ app }) => {
    const { headers } = await app.inject({ url: '/health' })
    assert.is(headers['strict-transport-security'], undefined)
  }))

test.run()
