import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withApp } from '../../testing/with-app.ts'

test('somebody unknown is nobody', () =>
  withApp(async ({ visitor }) => {
    const me = await visitor.call('GET', '/api/me')
    assert.is(me.status, 200)
    assert.equal(me.body, { account: null, tablet: null, person: null, grants: [] })
  }))

test.run()
