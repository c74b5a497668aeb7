import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'

/** What a draw is for: blind codes and stations, who starts when, what is checked again, or anything else. */
export const drawPurposes = ['entry-codes', 'stations', 'later-codes', 'starting-order', 'sample', 'other'] as const
export const DrawPurpose = Type.Enum(drawPurposes)
export type DrawPurpose = (typeof drawPurposes)[number]

/** The purposes that anybody who runs draws may set up by themselves; the others belong to a procedure. */
export const freePurposes = ['stations', 'starting-order', 'other'] as const

/** How many items a list may have. */
export const mostItems = 10_000

const Hex = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Item = Type.String({ minLength: 1, maxLength: 200 })

/** Where the public value will come from, said before it is known. */
export const Source = Type.String({ minLength: 3, maxLength: 300, pattern: '\\S' })

/** A value that nobody could know when the draw was committed to, as it was announced. */
export const PublicValue = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })

/** What is entered to commit to a draw of a list in the open. */
export const NewDraw = Type.Object({
  disciplineId: Type.Union([Id, Type.Null()]),
  purpose: Type.Enum(freePurposes),
  title: Name,
  items: Type.Array(Item, { minItems: 2, maxItems: mostItems }),
  /** As many as items; null where the order is the outcome. */
  slots: Type.Union([Type.Array(Item, { maxItems: mostItems }), Type.Null()]),
  source: Source,
  /** The draw that this one takes the place of, and why. */
  replaces: Type.Union([Id, Type.Null()]),
  reason: Type.Union([Type.String({ minLength: 3, maxLength: 1000 }), Type.Null()]),
})
export type NewDraw = Static<typeof NewDraw>

/** What an item of a sealed list was: shown once the names were opened. `item` is SHA-256 of `salt:subject`. */
export const OpenedItem = Type.Object({ item: Hex, salt: Hex, subject: Type.String(), words: Type.String() })
export type OpenedItem = Static<typeof OpenedItem>

/** What happened when a draw was run. */
export const DrawRun = Type.Object({
  publicValue: PublicValue,
  /** When the public value became known. */
  knownAt: Instant,
  secret: Hex,
  drawnAt: Instant,
  /** The drawn items in the drawn order; the first gets the first slot. */
  outcome: Type.Array(Item),
})
export type DrawRun = Static<typeof DrawRun>

/** A draw's public record: everything with which anybody recomputes it. */
export const DrawRecord = Type.Object({
  form: Type.Literal('touchstone-draw-1'),
  id: Id,
  purpose: DrawPurpose,
  title: Name,
  items: Type.Array(Item),
  slots: Type.Union([Type.Array(Item), Type.Null()]),
  take: Type.Integer({ minimum: 1 }),
  listHash: Hex,
  commitment: Hex,
  source: Type.String(),
  committedAt: Instant,
  run: Type.Union([DrawRun, Type.Null()]),
  /** The names behind a sealed list, once they were opened. */
  opened: Type.Union([Type.Array(OpenedItem), Type.Null()]),
})
export type DrawRecord = Static<typeof DrawRecord>

/** A draw as its page shows it. */
export const DrawView = Type.Object({
  record: DrawRecord,
  eventId: Id,
  disciplineId: Type.Union([Id, Type.Null()]),
  /** The stage of a blind draw, 1 to 3. */
  stage: Type.Union([Type.Integer(), Type.Null()]),
  officerId: Id,
  officer: Name,
  replaces: Type.Union([Id, Type.Null()]),
  replacedBy: Type.Union([Id, Type.Null()]),
  reason: Type.Union([Type.String(), Type.Null()]),
})
export type DrawView = Static<typeof DrawView>
