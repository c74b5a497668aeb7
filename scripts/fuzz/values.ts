import fc from 'fast-check'
import { Id } from '#domain/kit/ids'
import type { Contract } from './contract.ts'
import type { Ids } from './ids.ts'
import { type Chance, pick } from './pick.ts'

/** What values are made with: a stream of chance, and the identifiers that are there. */
export interface Source {
  readonly chance: Chance
  readonly ids: Ids
}

const DAY_MS = 86_400_000
const words = ['重庆', 'Turner', '电工', 'Zoë', 'a reason that is long enough', '张三', 'A1', '第一场']
const idPattern = (Id as Contract).pattern

/** A value that a contract lets pass; `name` is the field's, which says what an identifier names. */
export function makeValue(contract: Contract, name: string, source: Source): unknown {
  const { chance } = source
  if ('const' in contract) return contract.const
  if (contract.enum) return pick(contract.enum, chance)
  if (contract.anyOf) return makeValue(pick(contract.anyOf, chance), name, source)
  if (contract.allOf) return Object.assign({}, ...contract.allOf.map((part) => makeValue(part, name, source) as object))
  if (contract.type === 'object') return fieldsOf(contract, source)
  if (contract.type === 'array') return listOf(contract, name, source)
  if (contract.type === 'string') return textOf(contract, name, source)
  if (contract.type === 'boolean') return chance() < 0.5
  if (contract.type === 'integer' || contract.type === 'number') return numberOf(contract, chance)
  return null
}

function fieldsOf({ properties = {}, required = [], patternProperties = {} }: Contract, source: Source) {
  const fields = Object.entries(properties)
    .filter(([name]) => required.includes(name) || source.chance() < 0.7)
    .map(([name, contract]) => [name, makeValue(contract, name, source)])
  const free = Object.values(patternProperties).map((contract) => ['A', makeValue(contract, 'A', source)])
  return Object.fromEntries([...fields, ...free])
}

function listOf({ items = {}, minItems = 0, maxItems = 3 }: Contract, name: string, source: Source) {
  const length = Math.min(maxItems, minItems + Math.floor(source.chance() * 3))
  return Array.from({ length }, () => makeValue(items, name.replace(/s$/, ''), source))
}

/** Mostly small: a large number of seconds would only cost time. */
function numberOf({ minimum = 0, maximum = minimum + 9 }: Contract, chance: Chance): number {
  const most = chance() < 0.9 ? Math.min(maximum, minimum + 3) : maximum
  return minimum + Math.floor(chance() * (most - minimum + 1))
}

function textOf(contract: Contract, name: string, source: Source): string {
  const { pattern, format, minLength = 0, maxLength = 200 } = contract
  if (pattern === idPattern) return idOf(name, source)
  if (format === 'date') return dayNear(source.chance)
  if (format === 'date-time') return `${dayNear(source.chance)}T0${Math.floor(source.chance() * 10)}:30:00.000Z`
  if (pattern && pattern !== '\\S') return pick(samplesOf(pattern), source.chance)
  return pick(words, source.chance).padEnd(minLength, '.').slice(0, maxLength)
}

/** An identifier of what the name asks for; a new one for a command, and now and then for anything. */
function idOf(name: string, { chance, ids }: Source): string {
  const known = name === 'id' ? [...ids.values()].flat() : (ids.get(name) ?? [])
  if (known.length === 0 || name === 'commandId' || chance() < 0.05) return newId(chance)
  return pick(known, chance)
}

function newId(chance: Chance): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(chance() * 16).toString(16)).join('')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}

const dayNear = (chance: Chance) =>
  new Date(Date.now() + Math.floor(chance() * 120 - 40) * DAY_MS).toISOString().slice(0, 10)

const samples = new Map<string, string[]>()

function samplesOf(pattern: string): string[] {
  const known = samples.get(pattern) ?? fc.sample(fc.stringMatching(new RegExp(pattern, 'u')), { numRuns: 20, seed: 1 })
  samples.set(pattern, known)
  return known
}
