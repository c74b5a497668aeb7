import type { Refusal } from '#domain/kit/refusal'
import type { RoomKind } from '#domain/organisations/contract'
import type { BatchTimetable, MoveReason } from '#domain/timetables/batch-contract'
import { t } from '../../lib/text/index.ts'
import { locale } from '../../lib/text/locale.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { componentName } from '../outcomes/names.ts'

type Part = BatchTimetable['disciplines'][number]

/** What a discipline of a batch is called in the reader's language. */
export const partName = (part: Part | undefined): string =>
  part ? (locale() === 'en' && part.latinName) || part.name : ''

/** Its component, where it has one. */
export const partComponent = (part: Part | undefined): string => (part?.component ? componentName(part.component) : '')

/** The kind of a room. */
export const roomKind = (kind: RoomKind): string => t(`organisations.room-${kind}`)

const KINDS = ['theory', 'skill', 'review']
const COMPONENTS = ['theory', 'skill', 'review', 'work-record', 'ethics']

/** A hard rule in words; kinds of rooms and components among its facts are named in the reader's language. */
export function reasonText({ code, facts }: MoveReason): string {
  const named = Object.entries(facts).map(([name, fact]) => {
    if ((name === 'kind' || name === 'needed') && KINDS.includes(String(fact)))
      return [name, roomKind(fact as RoomKind).toLowerCase()]
    if (name === 'component' && COMPONENTS.includes(String(fact))) return [name, componentName(fact as never)]
    return [name, fact]
  })
  return refusalText({ code, facts: Object.fromEntries(named) } as Refusal)
}
