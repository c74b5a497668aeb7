import { type Caller, callerWith } from './callers.ts'
import { citizenIdOf } from './citizen-ids.ts'
import type { TestApp } from './with-app.ts'

/** Somebody who has signed up with the citizen id of an order, and is signed in. */
export async function signUpAs(test: TestApp, order: number, name = `考生${order}`): Promise<Caller> {
  const { raw, body } = await test.visitor.call<{ person: { id: string } }>('POST', '/api/sign-up', {
    ...{ name, document: { kind: 'citizen-id', number: citizenIdOf(order) }, birthDate: null, sex: null },
    ...{ phone: '13812345678', login: `candidate-${order}`, password: 'correct horse battery' },
  })
  const cookie = raw.cookies.find(({ name: of }) => of === 'touchstone_account')
  return callerWith(test.app, { touchstone_account: cookie?.value ?? '' }, { personId: body.person.id })
}

/** The first bytes of a JPEG of a size, and a number that tells one from another. */
export function jpegOf(width: number, height: number, tell = 0): Buffer {
  const two = (n: number) => [n >> 8, n & 255]
  const app = [0xff, 0xe0, ...two(16), ...Array<number>(14).fill(tell)]
  return Buffer.from([0xff, 0xd8, ...app, 0xff, 0xc0, ...two(17), 8, ...two(height), ...two(width), 3, 0, 0, 0, 0])
}
