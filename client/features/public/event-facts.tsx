import type { EventView, Tier } from '#domain/events/contract'
import { formatDays } from '../../lib/text/format.ts'
import { locale, t } from '../../lib/text/index.ts'

const TIERS = {
  worldskills: 'public.tierWorldskills',
  international: 'public.tierInternational',
  national: 'public.tierNational',
  'national-industry': 'public.tierNationalIndustry',
  provincial: 'public.tierProvincial',
  series: 'public.tierSeries',
  district: 'public.tierDistrict',
} as const satisfies Record<Tier, string>

/** Days, place and tier of an event in one line. */
export const eventFacts = ({ startsOn, endsOn, place, tier }: EventView): string =>
  [formatDays(startsOn, endsOn), place, tier && t(TIERS[tier])].filter(Boolean).join(' · ')

interface Named {
  readonly name: string
  readonly latinName: string | null
}

/** The name that the reader can read: the Latin one in English where there is one. Names are never translated. */
export const readableName = ({ name, latinName }: Named): string => (locale() === 'en' && latinName ? latinName : name)

/** The other name of what `readableName` names; null where there is none. */
export const otherName = (named: Named): string | null => {
  const other = readableName(named) === named.name ? named.latinName : named.name
  return other === readableName(named) ? null : other
}
