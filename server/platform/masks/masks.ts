import { createHash } from 'node:crypto'
import { count, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client'
import { blind, blindEntry } from '#db/schema/draws'
import { discipline } from '#db/schema/events'
import { entry } from '#db/schema/registration'
import { session } from '#db/schema/sessions'
import { holds } from '#domain/people/access'
import type { Actor, Role } from '#domain/people/contract'
import type { TopicState } from '../live/channel.ts'
import { type Disguise, type Disguises, disguise, nobody, undisguise } from './mask.ts'

/** The live key after which the masks are read anew: something was sealed or opened. */
export const masksKey = 'masks'

/** Who registers entries or runs the draws sees their names on the routes that say so. */
const namers: readonly Role[] = ['administrator', 'manager', 'draw-officer']

interface Sealed {
  readonly signature: string
  readonly disguises: Disguises
  /** What an identifier that comes in is read as. */
  readonly reading: ReadonlyMap<string, string>
  /** The sealed disciplines and their sessions, with their event. */
  readonly places: ReadonlyMap<string, string>
}

const nothing: Sealed = { signature: '', disguises: new Map(), reading: new Map(), places: new Map() }

/** So long, in milliseconds, the masks are taken as they were read; a wake-up makes them be read at once. */
const FRESH = 1000

/**
 * The masks of blind marking, for everything that leaves or enters the server: from the moment in which a discipline is
 * sealed until its names are opened, nobody is shown what leads from a code to a name.
 */
export class Masks {
  #held = nothing
  #readAt = Number.NEGATIVE_INFINITY
  #running: Promise<void> | null = null
  #stale = 0

  constructor(readonly db: Db) {}

  /** Something may have been sealed or opened. */
  forget(): void {
    this.#readAt = Number.NEGATIVE_INFINITY
    this.#stale += 1
  }

  /** What is sealed now; cheap where nothing has changed. */
  async load(): Promise<SealedNow> {
    while (performance.now() - this.#readAt >= FRESH) {
      this.#running ??= this.#read().finally(() => {
        this.#running = null
      })
      await this.#running
    }
    return new SealedNow(this.#held)
  }

  async #read(): Promise<void> {
    const stale = this.#stale
    const rows = await this.db
      .select({ blind, eventId: discipline.eventId, entries: count(entry.id) })
      .from(blind)
      .innerJoin(discipline, eq(discipline.id, blind.disciplineId))
      .leftJoin(entry, eq(entry.disciplineId, blind.disciplineId))
      .where(isNotNull(blind.sealedAt))
      .groupBy(blind.disciplineId, discipline.eventId)
    const signature = JSON.stringify(rows)
    if (rows.length === 0) this.#held = nothing
    else if (signature !== this.#held.signature) this.#held = await this.#readEntries(signature)
    // What was sealed while it was read is read again.
    this.#readAt = stale === this.#stale ? performance.now() : Number.NEGATIVE_INFINITY
  }

  async #readEntries(signature: string): Promise<Sealed> {
    const rows = await this.db
      .select({ id: entry.id, blind, eventId: discipline.eventId, given: blindEntry })
      .from(blind)
      .innerJoin(discipline, eq(discipline.id, blind.disciplineId))
      .innerJoin(entry, eq(entry.disciplineId, blind.disciplineId))
      .leftJoin(blindEntry, eq(blindEntry.entryId, entry.id))
      .where(isNotNull(blind.sealedAt))
    const disguises = new Map<string, Disguise>()
    const reading = new Map<string, string>()
    const places = new Map<string, string>()
    for (const { id, blind: row, eventId, given } of rows) {
      const alias = aliasOf(row.aliasSecret, id)
      reading.set(alias, id)
      if (row.openedAt) continue
      // Somebody who tries a public identifier must not learn which code answers.
      reading.set(id, nobody)
      disguises.set(id, { eventId, alias, code: given?.laterCode ?? given?.station ?? given?.code ?? '–' })
      places.set(row.disciplineId, eventId)
    }
    const sessions = await this.db
      .select({ id: session.id, disciplineId: session.disciplineId })
      .from(session)
      .innerJoin(blind, eq(blind.disciplineId, session.disciplineId))
    for (const { id, disciplineId } of sessions) {
      const eventId = places.get(disciplineId)
      if (eventId) places.set(id, eventId)
    }
    return { signature, disguises, reading, places }
  }
}

/** A UUID that nobody can lead back to the entry without the discipline's secret. */
function aliasOf(secret: string, entryId: string): string {
  const hex = createHash('sha256').update(`${secret}:${entryId}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

/** The masks as they are at one moment. */
export class SealedNow {
  constructor(readonly sealed: Sealed) {}

  /** Whether nothing was ever sealed: then everything passes as it is. */
  get isEmpty(): boolean {
    return this.sealed.reading.size === 0
  }

  /** Whether a discipline or session is sealed at all. */
  isSealed(placeId: string): boolean {
    return this.sealed.places.has(placeId)
  }

  /** What the reader is shown; `names` where the route shows names to those who register or draw. */
  out(value: unknown, actor: Actor, names: boolean): unknown {
    const by = names ? this.#without(actor) : this.sealed.disguises
    return by.size === 0 ? value : disguise(value, by)
  }

  /** What the sender means. */
  in(value: unknown, actor: Actor, names: boolean): unknown {
    const open = names && [...this.sealed.places.values()].some((eventId) => holds(actor, namers, { eventId }))
    return open ? value : undisguise(value, this.sealed.reading)
  }

  /** A topic's state as everybody may see it, its rows in an order that tells nothing. `params` name its place. */
  state(state: TopicState, params: readonly string[]): TopicState {
    const { disguises: by, places } = this.sealed
    const events = new Set(places.values())
    if (!params.some((id) => places.has(id) || events.has(id))) return state
    const rows = [...state.rows].map(([key, row]): [string, unknown] => [
      disguise(key, by) as string,
      disguise(row, by),
    ])
    return { head: disguise(state.head, by), rows: new Map(rows.sort(([a], [b]) => (a < b ? -1 : 1))) }
  }

  #without(actor: Actor): Disguises {
    return new Map([...this.sealed.disguises].filter(([, { eventId }]) => !holds(actor, namers, { eventId })))
  }
}
