import type { TSchema } from 'typebox'
import { Check } from 'typebox/value'
import type { Cleaning } from '#domain/kit/ids'
import { canBeKept, cleanLine, cleanText, plainNumber } from '#domain/kit/text'

/** Gives a value in the form in which it is taken; `path` says where it stands, as a JSON pointer. Throws WrongField. */
export type Cleaner = (value: unknown, path: string) => unknown

/** A field that no contract could let pass: answered as what a contract refuses. */
export class WrongField extends Error {
  readonly validation: readonly object[]

  constructor(
    path: string,
    keyword: string,
    readonly validationContext: string,
  ) {
    super(`the field ${path} is wrong`)
    this.validation = [{ instancePath: path, keyword, params: {} }]
  }
}

/** What a contract says, as JSON Schema has it. */
interface Contract {
  readonly clean?: Cleaning
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Contract[]
  readonly allOf?: readonly Contract[]
  readonly items?: Contract
  readonly properties?: Readonly<Record<string, Contract>>
  readonly patternProperties?: Readonly<Record<string, Contract>>
}

type Fields = Readonly<Record<string, unknown>>

/**
 * The cleaner of a contract: texts as their types say, of an object what is named, of alternatives the one that is meant.
 * A value that isn't of its type is left to the contract's check, which comes later.
 */
export function cleanerOf(contract: Contract): Cleaner {
  if (contract.anyOf) return alternative(contract.anyOf)
  if (contract.allOf) return together(contract.allOf.map(cleanerOf))
  if (contract.type === 'object') return fields(contract)
  if (contract.type === 'array') return list(cleanerOf(contract.items ?? {}))
  if (contract.type === 'string') return texts[contract.clean ?? 'text']
  return contract.type || contract.enum || 'const' in contract ? (value) => value : anything
}

const ofText =
  (clean: (text: string, path: string) => string): Cleaner =>
  (value, path) =>
    typeof value === 'string' ? clean(kept(value, path), path) : value

const texts: Readonly<Record<Cleaning, Cleaner>> = {
  text: ofText(cleanText),
  line: ofText(cleanLine),
  raw: ofText((text) => text),
  number: ofText(plainNumber),
  id: ofText((text) => text.toLowerCase()),
  instant: ofText(sensible),
  day: ofText(sensible),
}

function kept(text: string, path: string): string {
  if (!canBeKept(text)) throw new WrongField(path, 'text', 'request')
  return text
}

/** A day or instant that the calendar and the database both know, in a year that somebody may mean. */
function sensible(text: string, path: string): string {
  const year = new Date(text).getUTCFullYear()
  if (!(year >= 1900 && year < 3000)) throw new WrongField(path, 'format', 'request')
  return text
}

/** Cleans what no contract describes: it stays as it is where it can be kept. */
export const anything: Cleaner = (value, path) => {
  if (typeof value === 'string') return kept(value, path)
  if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) anything(item, `${path}/${kept(key, path)}`)
  return value
}

function list(item: Cleaner): Cleaner {
  return (value, path) => (Array.isArray(value) ? value.map((each, i) => item(each, `${path}/${i}`)) : value)
}

function fields({ properties = {}, patternProperties = {} }: Contract): Cleaner {
  const named = Object.entries(properties).map(([key, contract]) => [key, cleanerOf(contract)] as const)
  const patterns = Object.entries(patternProperties).map(
    ([pattern, contract]) => [new RegExp(pattern, 'u'), cleanerOf(contract)] as const,
  )
  return (value, path) => {
    if (!isObject(value)) return value
    const cleaned = named.flatMap(([key, clean]): [string, unknown][] =>
      Object.hasOwn(value, key) ? [[key, clean(value[key], `${path}/${key}`)]] : [],
    )
    for (const [pattern, clean] of patterns)
      for (const [key, item] of Object.entries(value))
        if (pattern.test(key)) cleaned.push([kept(key, path), clean(item, `${path}/${key}`)])
    return Object.fromEntries(cleaned)
  }
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function together(parts: readonly Cleaner[]): Cleaner {
  return (value, path) => (isObject(value) ? Object.assign({}, ...parts.map((clean) => clean(value, path))) : value)
}

function alternative(contracts: readonly Contract[]): Cleaner {
  const all = contracts.map((contract) => ({ contract, clean: cleanerOf(contract) }))
  return (value, path) => {
    const meant = all.filter(({ contract }) => mayMean(contract, value))
    const exact = meant.find(({ contract }) => 'const' in contract || contract.enum)
    if (exact) return value
    if (meant.length < 2) return meant[0] ? meant[0].clean(value, path) : value
    for (const { contract, clean } of meant) {
      const cleaned = clean(value, path)
      if (Check(contract as TSchema, cleaned)) return cleaned
    }
    return meant[0]?.clean(value, path)
  }
}

/** Whether a value may be meant as this alternative, by its type and by the fields that have fixed words. */
function mayMean(contract: Contract, value: unknown): boolean {
  if ('const' in contract) return contract.const === value
  if (contract.enum) return contract.enum.includes(value)
  if (contract.anyOf) return contract.anyOf.some((each) => mayMean(each, value))
  if (contract.allOf) return contract.allOf.every((each) => mayMean(each, value))
  if (contract.type === 'object') return isObject(value) && hasWords(contract, value)
  if (contract.type === 'array') return Array.isArray(value)
  if (contract.type === 'null') return value === null
  if (contract.type === 'integer') return typeof value === 'number'
  return contract.type === undefined || typeof value === contract.type
}

const hasWords = ({ properties = {} }: Contract, value: Fields) =>
  Object.entries(properties).every(
    ([key, contract]) => !('const' in contract || contract.enum) || !(key in value) || mayMean(contract, value[key]),
  )
