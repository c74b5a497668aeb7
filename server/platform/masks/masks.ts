import { createHash } from 'node:crypto'
import { eq, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client'
import { blind, blindEntry } from '#db/schema/draws'
import { discipline } from '#db/schema/events'
import { entry } from '#db/schema/registration'
import { joined } from '../joined.ts'
import { type Disguise, nobody } from './mask.ts'
import { type Sealed, SealedNow } from './sealed-now.ts'

const nothing = new SealedNow({ version: '', disguises: new Map(), reading: new Map(), places: new Map() })

/**
 * Another text as soon as anything is sealed or opened, or an entry comes to what is sealed, leaves it, or is given
 * another code, on whatever node; null where nothing was ever sealed.
 */
const readVersion = ({ $client: sql }: Db) => sql<{ version: string | null }[]>`
  select string_agg(concat_ws(' ', b.discipline_id, b.sealed_at, b.opened_at, case when b.opened_at is null then (
    select bit_xor(hashtextextended(concat_ws(' ', e.id, g.code, g.station, g.later_code), 0))
    from entry e left join blind_entry g on g.entry_id = e.id where e.discipline_id = b.discipline_id
  ) end), ',' order by b.discipline_id) as version
  from blind b where b.sealed_at is not null`

/**
 * The masks of blind marking, for everything that leaves or enters the server: from the moment in which a discipline is
 * sealed until its names are opened, nobody is shown what leads from a code to a name. What was read of the database is
 * masked by what the database says afterwards: nothing of it is remembered but what that very reading has confirmed.
 */
export class Masks {
  #held = nothing

  constructor(readonly db: Db) {}

  /** What is sealed, read after the call; those who ask meanwhile share one reading of some hundred microseconds. */
  readonly now: () => Promise<SealedNow> = joined(() => this.#read())

  async #read(): Promise<SealedNow> {
    const [found] = await readVersion(this.db)
    const newest = found?.version ?? ''
    if (newest !== this.#held.version) this.#held = newest ? new SealedNow(await this.#readSealed(newest)) : nothing
    return this.#held
  }

  /** What is sealed at the version or later: of what comes later, the next reading finds another version. */
  async #readSealed(version: string): Promise<Sealed> {
    const rows = await this.db
      .select({ row: blind, eventId: discipline.eventId, entryId: entry.id, given: blindEntry })
      .from(blind)
      .innerJoin(discipline, eq(discipline.id, blind.disciplineId))
      .leftJoin(entry, eq(entry.disciplineId, blind.disciplineId))
      .leftJoin(blindEntry, eq(blindEntry.entryId, entry.id))
      .where(isNotNull(blind.sealedAt))
    const disguises = new Map<string, Disguise>()
    const reading = new Map<string, string>()
    const places = new Map<string, string>()
    for (const { row, eventId, entryId, given } of rows) {
      if (!row.openedAt) places.set(row.disciplineId, eventId)
      if (!entryId) continue
      const alias = aliasOf(row.aliasSecret, entryId)
      reading.set(alias, entryId)
      if (row.openedAt) continue
      // Somebody who tries a public identifier must not learn which code answers.
      reading.set(entryId, nobody)
      disguises.set(entryId, { eventId, alias, code: given?.laterCode ?? given?.station ?? given?.code ?? '–' })
    }
    return { version, disguises, reading, places }
  }
}

/** A UUID that nobody can lead back to the entry without the discipline's secret. */
function aliasOf(secret: string, entryId: string): string {
  const hex = createHash('sha256').update(`${secret}:${entryId}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
