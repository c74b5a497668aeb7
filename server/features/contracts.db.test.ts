import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Id } from '#domain/kit/ids'
import { withApp } from '../testing/with-app.ts'

const idPattern = (Id as Contract).pattern

/** What of JSON Schema says how large a value may be. */
interface Contract {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly items?: Contract
  readonly anyOf?: readonly Contract[]
  readonly allOf?: readonly Contract[]
  readonly properties?: Readonly<Record<string, Contract>>
  readonly patternProperties?: Readonly<Record<string, Contract>>
}

/** The places of a contract that don't say how large a value may be. */
function boundless(contract: Contract, path: string): string[] {
  const within = [...(contract.anyOf ?? []), ...(contract.allOf ?? [])].flatMap((part) => boundless(part, path))
  const fields = Object.entries({ ...contract.properties, ...contract.patternProperties })
  within.push(...fields.flatMap(([name, part]) => boundless(part, `${path}.${name}`)))
  if (contract.items) within.push(...boundless(contract.items, `${path}[]`))
  return isBounded(contract) ? within : [...within, path]
}

function isBounded({ type, format, pattern, enum: words, minimum, maximum, maxLength, maxItems, ...more }: Contract) {
  if (words || 'const' in more) return true
  if (type === 'integer' || type === 'number') return minimum !== undefined && maximum !== undefined
  if (type === 'array') return maxItems !== undefined
  if (type === 'string') return format !== undefined || maxLength !== undefined || endsBoth(pattern)
  return true
}

/** Whether a pattern says all of a text, from its beginning to its end. */
const endsBoth = (pattern = '') => pattern.startsWith('^') && pattern.endsWith('$') && !/[*+](?!\?)|,\}/.test(pattern)

const parts = ['params', 'querystring', 'body'] as const

test('every number, text and list that comes in has its bounds', () =>
  withApp(async ({ app }) => {
    const wrong = app.routeRules.flatMap(({ method, url, schema }) =>
      parts.flatMap((part) => boundless((schema[part] ?? {}) as Contract, `${method} ${url} ${part}`)),
    )
    assert.equal(wrong, [])
  }))

test('every parameter that names something is an identifier by its contract', () =>
  withApp(async ({ app }) => {
    const wrong = app.routeRules.flatMap(({ method, url, schema }) => {
      const said = { ...(schema.params as Contract | undefined)?.properties }
      const named = [...url.matchAll(/:(\w+Id)\b/g)].map(([, name = '']) => name)
      const isPage = !url.startsWith('/api/')
      return named
        .filter((name) => !isPage && said[name]?.pattern !== idPattern)
        .map((name) => `${method} ${url} ${name}`)
    })
    assert.equal(wrong, [])
  }))

test('every field and query that names something is an identifier by its contract', () =>
  withApp(async ({ app }) => {
    const wrong = app.routeRules.flatMap(({ method, url, schema }) =>
      ([schema.querystring, schema.body] as Contract[]).flatMap((part) => noIds(part ?? {}, `${method} ${url}`)),
    )
    assert.equal(wrong, [])
  }))

/** The fields whose name says that they are identifiers, and whose contract doesn't. */
function noIds(contract: Contract, path: string): string[] {
  const below = [...(contract.anyOf ?? []), ...(contract.allOf ?? []), ...(contract.items ? [contract.items] : [])]
  const fields = Object.entries(contract.properties ?? {}).flatMap(([name, part]) => {
    const wrong = /(^id|Ids?)$/.test(name) && !allIds(part) ? [`${path}.${name}`] : []
    return [...wrong, ...noIds(part, `${path}.${name}`)]
  })
  return [...fields, ...below.flatMap((part) => noIds(part, path))]
}

const allIds = ({ type, pattern, anyOf, items }: Contract): boolean =>
  type === 'null' || pattern === idPattern || (anyOf ?? (items ? [items] : [])).some(allIds)

test.run()
