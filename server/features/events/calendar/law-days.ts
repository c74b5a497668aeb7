import { LunarDay, SolarTerm } from 'tyme4ts'
import { festivalNames } from '#domain/batches/festivals'
import { addDays } from '#domain/kit/working-days'

/** The first year of the rule below. */
const RULE_SINCE = 2025
/** Qingming is the seventh solar term after the winter solstice. */
const QINGMING = 7

const kept = new Map<number, ReadonlyMap<string, string>>()

/**
 * The holidays that everybody has in a year, by day with their names: article 2 of the regulation on public holidays of
 * festivals and memorial days (全国年节及纪念日放假办法), as in force since 1 January 2025. What is moved around them, and the working days
 * that make up for it, is arranged anew for each year; so nothing is said of a year before that rule.
 */
export function lawDays(year: number): ReadonlyMap<string, string> {
  const known = kept.get(year)
  if (known) return known
  const days = year < RULE_SINCE || year > 2099 ? new Map<string, string>() : computeLawDays(year)
  kept.set(year, days)
  return days
}

function computeLawDays(year: number): ReadonlyMap<string, string> {
  const newYear = lunarDay(year, 1, 1)
  const qingming = dayText(SolarTerm.fromIndex(year, QINGMING).getJulianDay().getSolarDay())
  return new Map<string, string>([
    [`${year}-01-01`, festivalNames['new-year']],
    // New Year's Eve of the old calendar, and the first three days of the new.
    ...[-1, 0, 1, 2].map((days) => [addDays(newYear, days), festivalNames.spring] as const),
    [qingming, festivalNames.qingming],
    ...[`${year}-05-01`, `${year}-05-02`].map((day) => [day, festivalNames.labour] as const),
    [lunarDay(year, 5, 5), festivalNames['dragon-boat']],
    [lunarDay(year, 8, 15), festivalNames['mid-autumn']],
    ...[`${year}-10-01`, `${year}-10-02`, `${year}-10-03`].map((day) => [day, festivalNames.national] as const),
  ])
}

const lunarDay = (year: number, month: number, day: number) => dayText(LunarDay.fromYmd(year, month, day).getSolarDay())

const dayText = (day: { getYear(): number; getMonth(): number; getDay(): number }): string =>
  [String(day.getYear()), ...[day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, '0'))].join('-')
