import type { FastifyInstance, FastifyRequest } from 'fastify'
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
    if (isPage(request)) {
      request.params = withIds(request.params)
      request.query = readable(request.query)
      return
    }
    request.params = clean(params, request.params)
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

/** A page's address has no contract, and whatever it names is answered by a page. */
const isPage = ({ method, routeOptions: { schema, url } }: FastifyRequest) =>
  method === 'GET' && !schema?.params && !schema?.querystring && !url?.startsWith('/api/')

/** Identifiers in a page's address are known by the names of their parameters. */
const withIds = (params: unknown) =>
  Object.fromEntries(
    Object.entries(readable(params)).map(([name, text]) => [name, isIdName(name) ? text.toLowerCase() : text]),
  )

/** Texts of an address with a sign for what the database can't hold. */
const readable = (texts: unknown): Params =>
  Object.fromEntries(
    Object.entries((texts ?? {}) as Params).map(([name, text]) => [
      name,
      typeof text === 'string' ? text.replaceAll('\0', '\ufffd') : text,
    ]),
  )

function checkIds(params: Params): void {
  for (const [name, text] of Object.entries(params))
    if (isIdName(name) && !isId(text)) throw new WrongField(`/${name}`, 'pattern', 'params')
}

const isIdName = (name: string) => name.endsWith('Id')
