import { formatPoints, points } from '#domain/kit/points'
import type { ComponentRule, StandardContent } from './standard.ts'

/**
 * A standard's content as it is kept: figures in one form, and equipment in the form that rooms are compared by, each
 * piece once and without blanks around it.
 */
export function cleanStandard({ levels, ...own }: StandardContent): StandardContent {
  return { ...own, levels: levels.map((rule) => ({ ...rule, components: rule.components.map(cleanComponent) })) }
}

const cleanComponent = (rule: ComponentRule): ComponentRule => ({
  ...rule,
  maximum: formatPoints(points(rule.maximum)),
  pass: formatPoints(points(rule.pass)),
  equipment: cleanEquipment(rule.equipment),
})

/** Pieces of equipment without blanks around them, each once. */
export const cleanEquipment = (words: readonly string[]): string[] => [
  ...new Set(words.map((word) => word.normalize('NFKC').trim().replace(/\s+/g, ' ')).filter((word) => word !== '')),
]
