import type { Points } from '#domain/kit/points'
import type { MarkRow } from './facts.ts'

/** A standing mark as a book holds it. */
export type HeldMark = Omit<MarkRow, 'sessionId' | 'tabletId' | 'commandId'>

/** The place that a mark stands in, beside its entry and aspect. */
export type Slot = Pick<HeldMark, 'entryId' | 'aspectId' | 'round' | 'judgeId'>

/** Identifiers by number, given in the order in which they come. */
class Numbering {
  readonly #numbers = new Map<string, number>()
  readonly names: string[] = []

  find(name: string): number | undefined {
    return this.#numbers.get(name)
  }

  of(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

/** Room for so many marks at first; doubled whenever it is full. */
const FIRST_ROOM = 256

/**
 * The standing marks of a session in columns: 41 bytes for each, so that millions fit into memory where objects
 * would not. The marks of an aspect of an entry hang together in a chain.
 */
export class MarkStore {
  readonly #aspects = new Numbering()
  readonly #judges = new Numbering()
  /** By entry, the first mark of each aspect, counted from 1. */
  readonly #heads = new Map<string, Uint32Array>()
  #count = 0
  #next = new Uint32Array(FIRST_ROOM)
  #judge = new Uint32Array(FIRST_ROOM)
  #seq = new Float64Array(FIRST_ROOM)
  #at = new Float64Array(FIRST_ROOM)
  /** NaN where nothing is held. */
  #value = new Float64Array(FIRST_ROOM)
  #revision = new Uint32Array(FIRST_ROOM)
  #round = new Uint8Array(FIRST_ROOM)
  #absent = new Uint8Array(FIRST_ROOM)

  /** Puts a mark into its slot, in the place of an older revision. `isShared`: whoever judges, the slot is the same. */
  put(mark: HeldMark, isShared: boolean): void {
    const at = this.#find(mark, isShared) ?? this.#append(mark)
    this.#judge[at] = this.#judges.of(mark.judgeId)
    this.#round[at] = mark.round
    this.#seq[at] = mark.seq
    this.#at[at] = mark.at.getTime()
    this.#value[at] = mark.value ?? Number.NaN
    this.#absent[at] = mark.absent ? 1 : 0
    this.#revision[at] = mark.revision
  }

  /** The standing marks of an aspect of an entry, in no particular order. */
  standing(entryId: string, aspectId: string): HeldMark[] {
    const marks: HeldMark[] = []
    for (let at = this.#head(entryId, aspectId); at > 0; at = this.#next[at] ?? 0)
      marks.push({
        seq: this.#seq[at] ?? 0,
        entryId,
        aspectId,
        judgeId: this.#judges.names[this.#judge[at] ?? 0] ?? '',
        round: this.#round[at] ?? 0,
        revision: this.#revision[at] ?? 0,
        value: this.#valueAt(at),
        absent: this.#absent[at] === 1,
        at: new Date(this.#at[at] ?? 0),
      })
    return marks
  }

  /** The revision that stands in a slot; 0 where none does. */
  revision(slot: Slot, isShared: boolean): number {
    const at = this.#find(slot, isShared)
    return at === null ? 0 : (this.#revision[at] ?? 0)
  }

  #find({ entryId, aspectId, round, judgeId }: Slot, isShared: boolean): number | null {
    const judge = this.#judges.find(judgeId)
    for (let at = this.#head(entryId, aspectId); at > 0; at = this.#next[at] ?? 0)
      if (this.#round[at] === round && (isShared || this.#judge[at] === judge)) return at
    return null
  }

  #head(entryId: string, aspectId: string): number {
    const aspect = this.#aspects.find(aspectId)
    return aspect === undefined ? 0 : (this.#heads.get(entryId)?.[aspect] ?? 0)
  }

  #append({ entryId, aspectId }: Slot): number {
    const aspect = this.#aspects.of(aspectId)
    let heads = this.#heads.get(entryId)
    if (!heads || aspect >= heads.length) {
      heads = grown(heads ?? new Uint32Array(0), Math.max(aspect + 1, this.#aspects.names.length))
      this.#heads.set(entryId, heads)
    }
    const at = ++this.#count
    if (at >= this.#next.length) this.#grow()
    this.#next[at] = heads[aspect] ?? 0
    heads[aspect] = at
    return at
  }

  #grow(): void {
    const room = this.#next.length * 2
    this.#next = grown(this.#next, room)
    this.#judge = grown(this.#judge, room)
    this.#seq = grown(this.#seq, room)
    this.#at = grown(this.#at, room)
    this.#value = grown(this.#value, room)
    this.#revision = grown(this.#revision, room)
    this.#round = grown(this.#round, room)
    this.#absent = grown(this.#absent, room)
  }

  #valueAt(at: number): Points | null {
    const value = this.#value[at] ?? Number.NaN
    return Number.isNaN(value) ? null : (value as Points)
  }
}

function grown<Column extends Uint8Array | Uint32Array | Float64Array>(column: Column, room: number): Column {
  const larger = new (column.constructor as new (length: number) => Column)(room)
  larger.set(column)
  return larger
}
