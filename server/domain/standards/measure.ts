import { formatPoints, type Points, parsePoints, zero } from '#domain/kit/points'
import type { Measure } from './contract.ts'

const amount = String.raw`(\d{1,4}(?:[.,]\d{1,4})?)`
const unit = '(?:marks?|points?|pts?)'
const each = '(?:(?:for )?(?:each|every)|per)'

/** How descriptions say that a measurement goes by steps: "deduct 0.1 for each", "0.5 marks per", "每错一处扣0.2分". */
const stepForms = [
  new RegExp(String.raw`\b(?:deduct|subtract|minus|remove|lose)\w* (?:of )?${amount} ?${unit}? ?${each}\b`, 'gi'),
  new RegExp(String.raw`(?<![\d.,])${amount} ?${unit} ${each}\b`, 'gi'),
  new RegExp(String.raw`\b${each} [^.;\n]{1,60}? ${amount} ${unit}\b`, 'gi'),
  new RegExp(String.raw`每[^，。；,;\d]{0,20}[扣得加减给] ?${amount} ?分`, 'g'),
]

/**
 * How a measurement turns into points, as its own words or the marks listed under it say (domain rules, chapter 3:
 * "full mark or zero, or stepwise/deductive as its description says"). Full or zero where they say nothing.
 */
export function measureFrom(words: readonly string[], listed: readonly Points[], maximum: Points): Measure {
  const text = words.join('\n').replace(/[ \t\u00a0]+/g, ' ')
  const said = stepForms.flatMap((form) =>
    [...text.matchAll(form)].map((match) => parsePoints((match[1] ?? '').replace(',', '.'))),
  )
  const steps = [...said, ...listed].filter((step): step is Points => step !== null && step > 0 && step < maximum)
  const step = steps.reduce<Points>(greatestCommonStep, zero)
  return step > 0 ? { form: 'steps', step: formatPoints(step) } : { form: 'full-or-zero' }
}

function greatestCommonStep(a: Points, b: Points): Points {
  return b === 0 ? a : greatestCommonStep(b, (a % b) as Points)
}
