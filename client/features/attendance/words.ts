import type { Component, Level } from '#domain/standards/standard'
import { formatDate, formatTime } from '../../lib/text/format.ts'
import { locale, t } from '../../lib/text/index.ts'
import { levelName } from '../batches/level-name.ts'

/** A name in the reader's language where it has one. */
export const named = (name: string, latinName: string | null): string =>
  locale() === 'en' ? (latinName ?? name) : name

/** What is assessed, such as "Turner · level 4". */
export const subjectName = (of: { occupation: string; latinOccupation: string | null; level: Level | null }): string =>
  [named(of.occupation, of.latinOccupation), of.level && levelName(of.level)].filter(Boolean).join(' · ')

/** A component's name; empty where it is none. */
export const componentName = (component: Component | null): string =>
  component ? t(`occupations.component-${component}`) : ''

/** From when until when, on one day: "1 Jun 2026, 09:00 – 10:30". */
export const hours = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  `${formatTime(startsAt)} – ${formatTime(endsAt)}`

/** The same with the day. */
export const dayAndHours = (at: { startsAt: string; endsAt: string }): string =>
  `${formatDate(at.startsAt)} ${hours(at)}`
