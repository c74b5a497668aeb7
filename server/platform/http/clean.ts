import type { FastifyInstance } from 'fastify'
import { isId } from '#domain/kit/ids'
import { anything, type Cleaner, cleanerOf, WrongField } from './cleaner.ts'

/**
 * Cleans what comes in as its contract says, before anything else looks at it: identifiers get their one spelling, texts
 * lose what nobody sees, and of a body stays what the contract names. What the database can't hold is refused with the
 * field's name; so is an identifier of the address that is none.
 */
export function cleanRequests(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const { params, querystring, body } = request.routeOptions.schema ?? {}
    request.params = params ? clean(params, request.params) : withIds(anything(request.params, ''))
    if (params) checkIds(request.params as Params)
    request.query = clean(querystring, request.query)
    if (body) request.body = clean(body, request.body)
  })
}

type Params = Readonly<Record<string, string>>

const cleaners = new WeakMap<object, Cleaner>()

/** A value as its contract, a TypeBox schema, says; one without a contract as it is. Throws WrongField. */
export function clean(contract: unknown, value: unknown): unknown {
  if (typeof contract !== 'object' || contract === null) return anything(value, '')
  const cleaner = cleaners.get(contract) ?? cleanerOf(contract)
  cleaners.set(contract, cleaner)
  return cleaner(value, '')
}

/** A page's address has no contract: it is known by the names of its parameters. */
const withIds = (params: unknown) =>
  Object.fromEntries(
    Object.entries((params ?? {}) as Params).map(([name, text]) => [name, isIdName(name) ? text.toLowerCase() : text]),
  )

function checkIds(params: Params): void {
  for (const [name, text] of Object.entries(params))
    if (isIdName(name) && !isId(text)) throw new WrongField(`/${name}`, 'pattern', 'params')
}

const isIdName = (name: string) => name.endsWith('Id')
