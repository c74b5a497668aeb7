import { type Column, type GetColumnData, inArray as inList, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { makePgArray } from 'drizzle-orm/pg-core'

/**
 * Whether a column's value is among some, of which there may be any number: they are one parameter, where drizzle's `inArray`
 * makes each a parameter of its own and PostgreSQL takes no more than 65,535. With a query it is drizzle's own.
 */
export function inArray<Asked extends Column>(
  column: Asked,
  values: readonly GetColumnData<Asked, 'raw'>[] | SQLWrapper,
): SQL {
  if (!isList(values)) return inList(column, values)
  const array = makePgArray(values.map((value) => arrayItem(column.mapToDriverValue(value))))
  return sql`${column} = any(${array}::${sql.raw(column.getSQLType())}[])`
}

const isList = (values: unknown): values is readonly unknown[] => Array.isArray(values)

/** Bytes as PostgreSQL writes them. */
const arrayItem = (value: unknown) => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)
