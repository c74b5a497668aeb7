import { componentNames, levelNames, type TwoNames } from '#domain/batches/names'
import type { Component, Level } from '#domain/standards/standard'
import { locale } from '../../lib/text/locale.ts'

const inOwn = ({ name, latinName }: TwoNames) => (locale() === 'en' ? capital(latinName) : name)

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** What a component is called. */
export const componentName = (component: Component): string => inOwn(componentNames[component])

/** What an occupation at a level is called. */
export function offeringName(offering: {
  readonly name: string
  readonly latinName: string | null
  readonly level: Level | null
}): string {
  const name = locale() === 'en' ? (offering.latinName ?? offering.name) : offering.name
  return [name, offering.level && inOwn(levelNames[offering.level])].filter(Boolean).join(' · ')
}
