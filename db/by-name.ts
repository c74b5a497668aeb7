import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/**
 * A column of names in the order in which people look them up: Chinese ones by pinyin, as ICU orders Chinese, Latin ones
 * behind them. The database's own order is that of code points, which nobody knows.
 */
export const byName = (column: AnyColumn): SQL => sql`${column} collate "zh-x-icu"`
