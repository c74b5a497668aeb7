import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultZone, setCityZone } from '#domain/kit/city-time'
import { withApp } from '../../testing/with-app.ts'

test('every answer of a call names the zone of the installation, a refusal too', () =>
  withApp(async ({ visitor }) => {
    const zoneOf = async (path: string) => (await visitor.call('GET', path)).raw.headers['x-touchstone-zone']
    assert.is(await zoneOf('/api/events'), defaultZone)
    assert.is(await zoneOf('/api/no-such-thing'), defaultZone)
    assert.is(await zoneOf('/health'), undefined)
    setCityZone('Europe/Berlin')
    try {
      assert.is(await zoneOf('/api/me'), 'Europe/Berlin')
    } finally {
      setCityZone(defaultZone)
    }
  }))

test.run()
