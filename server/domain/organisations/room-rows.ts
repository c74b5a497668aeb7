import {
  headOf,
  readSheet,
  type SheetCells,
  type SheetForm,
  type SheetProblem,
  valueNamed,
} from '#domain/kit/sheet-columns'
import type { TableNote } from '#domain/kit/table-note'
import type { TableRow } from '#domain/kit/table-row'
import type { RoomKind } from '#domain/organisations/contract'
import { mostSeats, type NewRoom, type NewStation } from '#domain/organisations/site-contract'

/** The columns of a file of rooms with their stations, in the template's order. */
export const roomColumns = [
  'room',
  'kind',
  'capacity',
  'equipment',
  'station',
  'stationCapacity',
  'stationEquipment',
] as const
export type RoomColumn = (typeof roomColumns)[number]

export const roomSheet: SheetForm<RoomColumn> = {
  heads: {
    room: ['考场', 'Room', '房间', '场地', '考场名称'],
    kind: ['考场类型', 'Kind', '类型'],
    capacity: ['容量', 'Capacity', '座位数', '容纳人数'],
    equipment: ['考场设备', 'Equipment', '设备'],
    station: ['工位', 'Station', '工位名称'],
    stationCapacity: ['工位容量', 'Station capacity'],
    stationEquipment: ['工位设备', 'Station equipment'],
  },
  needed: ['room', 'kind'],
  mostRows: 5000,
}

/** A room of a file, from the row in which it first stands. */
export interface RoomLine extends NewRoom {
  readonly row: number
  readonly stations: (NewStation & { readonly row: number })[]
}

/** What a file of rooms holds, and everything that keeps it from being imported. */
export interface RoomsRead {
  readonly rooms: RoomLine[]
  readonly problems: SheetProblem<RoomColumn>[]
  readonly notes: TableNote[]
}

/** A room while its rows are read: what none of them has said yet is null. */
interface Draft {
  readonly row: number
  readonly name: string
  kind: RoomKind | null
  capacity: number | null
  equipment: string[]
  readonly stations: (NewStation & { readonly row: number })[]
  readonly cells: SheetCells<RoomColumn>
}

/**
 * Reads a table of rooms: a room, or one of its stations, in each row. Rows of one room name it or leave the name empty
 * below the first; what they say of it beside that must agree. A room with stations may leave its capacity to them.
 */
export function readRooms(table: readonly TableRow[], taken: readonly string[]): RoomsRead {
  const sheet = readSheet(roomSheet, table)
  const drafts = new Map<string, Draft>()
  let above: Draft | null = null
  for (const cells of sheet.rows) {
    above = readRow(cells, drafts, above)
    if (above && !drafts.has(above.name)) {
      if (taken.includes(above.name)) cells.report('room', 'room-name-taken', { name: above.name })
      drafts.set(above.name, above)
    }
  }
  const rooms = [...drafts.values()].flatMap((draft) => finish(draft) ?? [])
  const problems = [...sheet.problems, ...sheet.rows.flatMap((cells) => cells.problems)]
  return { rooms, problems, notes: sheet.notes }
}

/** Reads a row into its room. Gives the room, so that the next row may leave its name empty. */
function readRow(cells: SheetCells<RoomColumn>, drafts: ReadonlyMap<string, Draft>, above: Draft | null): Draft | null {
  const name = cells.words('room', 60, above === null) ?? (cells.text('room') === '' ? above?.name : null)
  if (!name) return above
  const known = drafts.get(name)
  const draft = known ?? { row: cells.row, name, kind: null, capacity: null, equipment: [], stations: [], cells }
  const kind = cells.read('kind', readRoomKind)
  const capacity = cells.whole('capacity', 1, mostSeats)
  const equipment = readEquipment(cells, 'equipment')
  if (kind && draft.kind && kind !== draft.kind) differs(cells, 'kind', name)
  if (capacity && draft.capacity && capacity !== draft.capacity) differs(cells, 'capacity', name)
  if (equipment.length > 0 && draft.equipment.length > 0 && equipment.join() !== draft.equipment.join())
    differs(cells, 'equipment', name)
  draft.kind ??= kind
  draft.capacity ??= capacity
  if (draft.equipment.length === 0) draft.equipment = equipment
  readStation(cells, draft, known !== undefined)
  return draft
}

const differs = (cells: SheetCells<RoomColumn>, column: RoomColumn, name: string) =>
  cells.report(column, 'room-rows-differ', { name, head: headOf(roomSheet, column) })

/** A further row of a room is a station of it. */
function readStation(cells: SheetCells<RoomColumn>, { name: room, stations }: Draft, further: boolean): void {
  const alone = ['stationCapacity', 'stationEquipment'] as const
  const needed = further || alone.some((column) => cells.text(column) !== '')
  const name = cells.words('station', 60, needed)
  const capacity = cells.text('stationCapacity') === '' ? 1 : cells.whole('stationCapacity', 1, 100)
  const equipment = readEquipment(cells, 'stationEquipment')
  if (!name || !capacity) return
  if (stations.some((one) => one.name === name)) cells.report('station', 'station-name-taken', { name, room })
  else stations.push({ row: cells.row, name, capacity, equipment })
}

/** A room whose rows were all read; null, and a problem of its first row, where something of it is missing. */
function finish({ row, name, kind, capacity, equipment, stations, cells }: Draft): RoomLine | null {
  if (!kind && cells.text('kind') === '') cells.must('kind', readRoomKind)
  const seats =
    capacity ??
    (Math.min(
      mostSeats,
      stations.reduce((sum, one) => sum + one.capacity, 0),
    ) ||
      null)
  if (!seats && cells.text('capacity') === '')
    cells.report('capacity', 'table-value-missing', { head: headOf(roomSheet, 'capacity') })
  return kind && seats ? { row, name, kind, capacity: seats, equipment, stations } : null
}

/** Things in one cell, between commas or semicolons of either width. */
function readEquipment(cells: SheetCells<RoomColumn>, column: RoomColumn): string[] {
  const things = cells.text(column).split(/[,，、;；]/)
  const named = [...new Set(things.map((thing) => thing.trim()).filter((thing) => thing !== ''))]
  const long = named.some((thing) => thing.length > 80) || named.length > 40
  if (long) cells.report(column, 'table-value-long', { most: 80 })
  return long ? [] : named
}

/** The words for each kind of room; the first two are the template's. */
export const roomKindWords: Readonly<Record<RoomKind, readonly [string, string, ...string[]]>> = {
  theory: ['理论', 'Theory', '机房', '理论考场'],
  skill: ['实操', 'Skill', '技能', '操作技能', '实操考场', '车间'],
  review: ['评审', 'Review', '综合评审', '答辩'],
}

const readRoomKind = (text: string): RoomKind | null => valueNamed(roomKindWords, text)
