import type { FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import { Check, Errors } from 'typebox/value'
import { Refused, refuse } from '#domain/kit/refusal'
import { canBeKept, cleanLine } from '#domain/kit/text'
import { withoutLongNumbers } from '#domain/people/without-numbers'
import { clean } from './clean.ts'
import { WrongField } from './cleaner.ts'

/** A file that was sent, with the fields that came beside it. */
export interface Upload {
  readonly fileName: string
  readonly bytes: Buffer
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Reads a multipart request of one file, whatever the order of its parts; its sizes are limited where the application
 * is built. Refuses `file-missing`, and a file without a name that can be kept as a wrong field.
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const fields = new Map<string, string>()
  let file: { fileName: string; bytes: Buffer } | null = null
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = { fileName: nameOf(part.filename), bytes: await part.toBuffer() }
      else fields.set(part.fieldname, String(part.value))
    }
  } catch (error) {
    throw wrongForm(error)
  }
  if (!file) throw new Refused(refuse('file-missing'))
  return { ...file, fields: Object.fromEntries(fields) }
}

/** What the reader of forms says of one that was cut off or isn't written as a form. */
const BROKEN = /^(Unexpected end of|Malformed|Part terminated early)/

/** An error of a form's reading: a form that is broken is the sender's, a wrong field; any other stays what it is. */
export const wrongForm = (error: unknown): unknown =>
  error instanceof Error && BROKEN.test(error.message) ? new WrongField('/file', 'form', 'body') : error

/** A file's name as it is kept: its last 200 characters, which hold the ending, without numbers of documents. */
export function nameOf(given: string | undefined): string {
  const name = [...withoutLongNumbers(cleanLine(given ?? ''))].slice(-200).join('')
  if (name === '' || !canBeKept(name)) throw new WrongField('/file', 'fileName', 'body')
  return name
}

/** The fields of an upload as their contract says; throws what a wrong body throws. */
export function checkFields<Contract extends TSchema>(contract: Contract, fields: Upload['fields']): Static<Contract> {
  const given = clean(contract, fields)
  if (Check(contract, given)) return given
  const validation = Errors(contract, given)
  throw Object.assign(new Error('the fields are wrong'), { validation, validationContext: 'body' })
}
