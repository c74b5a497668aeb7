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

/** A grey JPEG of a size that can be read to its end, with a number at byte 9 that tells one from another. */
export function jpegOf(width: number, height: number, tell = 0): Buffer {
  const two = (n: number) => [n >> 8, n & 255]
  const segment = (kind: number, bytes: readonly number[]) => [0xff, kind, ...two(bytes.length + 2), ...bytes]
  const codeOfOneBit = [1, ...Array<number>(15).fill(0), 0]
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8)
  return Buffer.from([
    ...[0xff, 0xd8, ...segment(0xfe, Array<number>(14).fill(tell))],
    ...segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    ...segment(0xc0, [8, ...two(height), ...two(width), 1, 1, 0x11, 0]),
    ...[...segment(0xc4, [0, ...codeOfOneBit]), ...segment(0xc4, [0x10, ...codeOfOneBit])],
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    // Each block is two bits: no difference of brightness, and its end.
    ...Array<number>(Math.ceil(blocks / 4)).fill(0),
    ...[0xff, 0xd9],
  ])
}
