import { Id } from '#domain/kit/ids'
import type { RouteRule } from '../../server/platform/http/access.ts'
import type { Sender } from './actors.ts'
import type { Contract } from './contract.ts'
import { type Body, linesOf, uploadOf } from './files.ts'
import { nastyText, nastyTexts, spoil } from './nasty.ts'
import { type Chance, pick } from './pick.ts'
import { makeValue, type Source } from './values.ts'

/** A request as it is sent. */
export interface Sent {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: Buffer
}

/** What a file's route takes beside the file. */
const beside: Contract = {
  type: 'object',
  required: ['commandId', 'encoding'],
  properties: {
    commandId: Id,
    encoding: { enum: ['utf-8', 'gb18030'] },
    purpose: { enum: ['photo', 'id', 'experience'] },
    sessionId: Id,
  },
}

/** A request of a route by somebody: half of them as the contract wants it, the others spoilt at one place or two. */
export function requestOf(route: RouteRule, sender: Sender, files: readonly Buffer[], source: Source): Sent {
  const { chance } = source
  const method = route.method as Sent['method']
  const url = addressOf(route, source)
  const body = method === 'GET' ? null : bodyOf(route, files, source)
  const headers = { ...sender.headers, ...(body ? { 'content-type': body.type } : {}) }
  if (chance() < 0.03) Object.assign(headers, nastyHeader(chance))
  return { method, url, headers, ...(body ? { payload: body.payload } : {}) }
}

function addressOf({ url, schema }: RouteRule, source: Source): string {
  const { chance } = source
  const params = (schema.params as Contract | undefined)?.properties ?? {}
  const path = url.replace(/:(\w+)|\*/g, (_, name = '*') => {
    const value = String(makeValue(params[name] ?? { type: 'string' }, name, source))
    return encode(chance() < 0.08 ? nastyText(value, chance).slice(0, 500) : value)
  })
  const query = schema.querystring ? (makeValue(schema.querystring as Contract, '', source) as object) : {}
  const pairs = Object.entries(query).map(([name, value]) => {
    const text = chance() < 0.3 ? nastyText(String(value), chance).slice(0, 500) : String(value)
    return `${name}=${encode(text)}`
  })
  if (chance() < 0.02) pairs.push(`${encode(pick(nastyTexts, chance).slice(0, 100))}=1`)
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path
}

/** Half a character has no UTF-8, and so no place in an address. */
const encode = (text: string) => encodeURIComponent(Buffer.from(text).toString())

function bodyOf({ method, schema }: RouteRule, files: readonly Buffer[], source: Source): Body | null {
  const { chance } = source
  if (schema.body) return jsonOf(spoiltOrNot(makeValue(schema.body as Contract, '', source), chance), chance)
  if (method === 'DELETE') return null
  if (chance() < 0.3) return linesOf(chance)
  const fields = Object.entries(makeValue(beside, '', source) as object).map(([name, value]) => [name, String(value)])
  return uploadOf(files, Object.fromEntries(fields), chance)
}

function spoiltOrNot(value: unknown, chance: Chance): unknown {
  if (chance() < 0.4) return value
  const once = spoil(value, chance)
  return chance() < 0.3 ? spoil(once, chance) : once
}

function jsonOf(value: unknown, chance: Chance): Body {
  const text = JSON.stringify(value) ?? ''
  const payload = Buffer.from(chance() < 0.01 ? text.slice(0, -1) : text)
  return { type: chance() < 0.99 ? 'application/json' : 'text/plain', payload }
}

const nastyHeader = (chance: Chance): Record<string, string> => {
  const name = pick(
    ['cookie', 'authorization', 'x-touchstone', 'accept-language', 'if-none-match', 'content-type'],
    chance,
  )
  const text = pick(nastyTexts, chance)
    .replace(/[^\x20-\x7e]/g, '')
    .slice(0, 2000)
  return { [name]: name === 'authorization' ? `Bearer ${text}` : text }
}
