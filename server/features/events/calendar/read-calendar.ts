import { asc, between, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { calendarDay, calendarYear } from '#db/schema/batches'
import type { CalendarYear } from '#domain/batches/contract'
import { type WorkCalendar, workCalendar } from '#domain/kit/working-days'
import { lawDays } from './law-days.ts'

/** When offices are open: the entered days, those of the law, and which years are known. */
export async function readCalendar(db: Db | Tx): Promise<WorkCalendar> {
  const days = await db.select({ day: calendarDay.day, working: calendarDay.working }).from(calendarDay)
  const years = await db.select().from(calendarYear)
  return workCalendar(
    days.map(({ day, working }) => [day, working]),
    years.map(({ year }) => year),
    lawDays,
  )
}

/** A year of the calendar as it is kept. */
export async function readYear(db: Db, year: number): Promise<CalendarYear> {
  const ofYear = between(calendarDay.day, `${year}-01-01`, `${year}-12-31`)
  const known = await db.select().from(calendarYear).where(eq(calendarYear.year, year))
  return {
    year,
    known: known.length > 0,
    entered: await db.select().from(calendarDay).where(ofYear).orderBy(asc(calendarDay.day)),
    lawDays: [...lawDays(year)].map(([day, name]) => ({ day, name })).sort((a, b) => a.day.localeCompare(b.day)),
  }
}
