import { holds } from '#domain/people/access'
import type { Actor, Role } from '#domain/people/contract'
import type { Location } from '../http/scope.ts'
import type { TopicState } from '../live/channel.ts'
import { type Disguises, disguise, undisguise } from './mask.ts'

/** Who registers entries or runs the draws sees their names on the routes that say so. */
const namers: readonly Role[] = ['administrator', 'manager', 'draw-officer']

/** What the database says of sealed entries at one moment. */
export interface Sealed {
  readonly version: string
  readonly disguises: Disguises
  /** What an identifier that comes in is read as. */
  readonly reading: ReadonlyMap<string, string>
  /** The events of the sealed disciplines, by discipline. */
  readonly places: ReadonlyMap<string, string>
}

/** The masks as they are at one moment. */
export class SealedNow {
  /** Rows of topics as they are shown: a row that stays the same is masked once. */
  readonly #rows = new WeakMap<object, unknown>()

  constructor(readonly sealed: Sealed) {}

  /** Another one as soon as anything else is masked. */
  get version(): string {
    return this.sealed.version
  }

  /** Whether nothing was ever sealed: then everything passes as it is. */
  get isEmpty(): boolean {
    return this.sealed.reading.size === 0
  }

  /** Whether names are sealed at a place or in a part of it; a place that isn't known is everywhere. */
  isSealedAt({ eventId, disciplineId }: Location): boolean {
    const { places } = this.sealed
    if (disciplineId) return places.has(disciplineId)
    return eventId ? [...places.values()].includes(eventId) : places.size > 0
  }

  /** What the reader is shown; `names` where the route shows names to those who register or draw. */
  out(value: unknown, actor: Actor, names: boolean): unknown {
    const by = names ? this.#without(actor) : this.sealed.disguises
    return by.size === 0 ? value : disguise(value, by)
  }

  /** What the sender means. */
  in(value: unknown, actor: Actor, names: boolean): unknown {
    const { reading, disguises } = this.sealed
    if (!names) return undisguise(value, reading)
    const open = [...reading].filter(([id]) => !maySeeNames(actor, disguises.get(id)?.eventId))
    return undisguise(value, new Map(open))
  }

  /** A topic's state as everybody may see it; where a sealed entry is named, its rows in an order that tells nothing. */
  state(state: TopicState): TopicState {
    const { disguises: by } = this.sealed
    if (by.size === 0) return state
    const head = disguise(state.head, by)
    let same = head === state.head
    const rows: [string, unknown][] = []
    for (const [key, row] of state.rows) {
      const shown: [string, unknown] = [disguise(key, by) as string, this.#rowOf(row)]
      same &&= shown[0] === key && shown[1] === row
      rows.push(shown)
    }
    return same ? state : { head, rows: new Map(rows.sort(([a], [b]) => (a < b ? -1 : 1))) }
  }

  #rowOf(row: unknown): unknown {
    if (typeof row !== 'object' || row === null) return disguise(row, this.sealed.disguises)
    const shown = this.#rows.get(row) ?? disguise(row, this.sealed.disguises)
    this.#rows.set(row, shown)
    return shown
  }

  #without(actor: Actor): Disguises {
    return new Map([...this.sealed.disguises].filter(([, { eventId }]) => !maySeeNames(actor, eventId)))
  }
}

/** Whether somebody registers entries or draws at an event. */
export const maySeeNames = (actor: Actor, eventId: string | undefined): boolean =>
  eventId !== undefined && holds(actor, namers, { eventId })
