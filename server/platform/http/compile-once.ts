import buildValidators from '@fastify/ajv-compiler'
import buildSerializers from '@fastify/fast-json-stringify-compiler'
import type { FastifyServerOptions } from 'fastify'

type Compilers = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>
type Compile = (route: { schema: unknown }) => unknown

/**
 * Fastify's own compilers of validators and serializers, which compile a schema that many routes share once for the
 * whole process: a server that was killed is back sooner.
 */
export const compileOnce = {
  buildValidator: onceASchema(buildValidators()),
  buildSerializer: onceASchema(buildSerializers()),
} as Compilers

function onceASchema(build: unknown) {
  const compiled = new Map<string, unknown>()
  return (...options: unknown[]): Compile => {
    const compile = (build as (...options: unknown[]) => Compile)(...options)
    const common = JSON.stringify(options)
    return (route) => {
      const key = common + JSON.stringify(route.schema)
      if (!compiled.has(key)) compiled.set(key, compile(route))
      return compiled.get(key)
    }
  }
}
