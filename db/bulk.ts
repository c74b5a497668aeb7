import { type Column, getTableColumns, SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from './client.ts'

/** Rows go in statements of about so many characters: what a statement holds lies in memory, here and there, all at once. */
const PORTION = 16 * 1024 * 1024

/**
 * Inserts any number of rows; `tx.insert(table).values(rows)` takes some thousands, since each value is a parameter and
 * PostgreSQL takes 65,535. A column that a row doesn't name has its default. `conflict` is an `on conflict` clause. Gives how
 * many rows were written.
 */
export async function insertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table['$inferInsert'][],
  conflict: SQL = sql.empty(),
): Promise<number> {
  const columns = namedColumns(table, rows)
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  )
  let written = 0
  for (const portion of portionsOf(rows, (row) => textOf(columns, row))) {
    const read = sql`select ${names} from ${recordset(table, portion)}`
    const { count } = await tx.execute(sql`insert into ${table} (${names}) ${read} ${conflict}`)
    written += count
  }
  return written
}

/**
 * Rows of a table's form, to read from in a statement: one parameter, however many they are. It is a JSON array, read by the
 * table's own row type, so that every column has its type, arrays and jsonb too; unnest would take the columns apart, and
 * knows no arrays of arrays. What a row doesn't name is null.
 */
export function rowsOf<Table extends PgTable>(table: Table, rows: readonly Partial<Table['$inferInsert']>[]): SQL {
  const columns = namedColumns(table, rows)
  return recordset(table, `[${rows.map((row) => textOf(columns, row)).join(',')}]`)
}

const recordset = (table: PgTable, text: string): SQL => sql`json_populate_recordset(null::${table}, ${text}::json)`

/** The columns that any of the rows names, by their names in the program. */
function namedColumns(table: PgTable, rows: readonly object[]): [string, Column][] {
  const columns = Object.entries(getTableColumns(table))
  return columns.filter(([name]) => rows.some((row) => fieldOf(row, name) !== undefined))
}

const fieldOf = (row: object, name: string): unknown => (row as Record<string, unknown>)[name]

/** Texts, some of them together, as JSON arrays. */
function* portionsOf<Row>(rows: readonly Row[], write: (row: Row) => string): Generator<string> {
  let texts: string[] = []
  let length = 0
  for (const row of rows) {
    const text = write(row)
    texts.push(text)
    length += text.length
    if (length < PORTION) continue
    yield `[${texts.join(',')}]`
    texts = []
    length = 0
  }
  if (texts.length > 0) yield `[${texts.join(',')}]`
}

function textOf(columns: readonly [string, Column][], row: object): string {
  const fields = columns.map(([name, column]) => {
    const given = fieldOf(row, name)
    return `${JSON.stringify(column.name)}:${fieldText(column, given === undefined ? defaultOf(column) : given)}`
  })
  return `{${fields.join(',')}}`
}

/** A value as its column's type reads it out of JSON. What goes into jsonb is JSON already, as drizzle gives it. */
function fieldText(column: Column, value: unknown): string {
  if (value === null) return 'null'
  const written = column.mapToDriverValue(value)
  if (column.getSQLType() === 'jsonb') return String(written)
  if (Buffer.isBuffer(written)) return JSON.stringify(`\\x${written.toString('hex')}`)
  return JSON.stringify(written)
}

/** What a row has in a column that other rows name and it doesn't. */
function defaultOf({ name, hasDefault, default: value }: Column): unknown {
  if (!hasDefault) return null
  if (value === undefined || value instanceof SQL) throw new Error(`only some of the rows name ${name}`)
  return value
}
