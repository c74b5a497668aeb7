import { type Tier, tiers } from '#domain/events/contract'
import { t } from '../../lib/text/index.ts'

const NAMES = {
  worldskills: 'events.tierWorldskills',
  international: 'events.tierInternational',
  national: 'events.tierNational',
  'national-industry': 'events.tierNationalIndustry',
  provincial: 'events.tierProvincial',
  series: 'events.tierSeries',
  district: 'events.tierDistrict',
} as const

/** The name of a tier in the reader's language; empty where there is none. */
export const tierName = (tier: Tier | null): string => (tier ? t(NAMES[tier]) : '')

/** The tiers to choose from, the highest first. */
export const tierOptions = () => tiers.map((tier) => ({ value: tier, label: tierName(tier) }))
