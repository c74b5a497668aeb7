import { type Refusal, refuse } from '#domain/kit/refusal'
import type { AspectKind } from '#domain/standards/contract'
import type { ScoredAspect } from '../cell.ts'
import { ABSENT } from '../contract.ts'
import { whyNotScore } from './judgement.ts'
import { whyNotMeasured } from './measurement.ts'
import { whyNotPanelPoints } from './panel.ts'

const byKind: Readonly<Record<AspectKind, (aspect: ScoredAspect, text: string) => Refusal | null>> = {
  measurement: whyNotMeasured,
  judgement: whyNotScore,
  panel: whyNotPanelPoints,
}

/** Whether the aspect can take the value at all, whoever enters it: within its bounds, on its steps, ladder or scale. */
export function whyNotValue(aspect: ScoredAspect, text: string): Refusal | null {
  if (text === ABSENT && aspect.kind !== 'panel') return refuse('mark-absence-not-taken')
  return byKind[aspect.kind](aspect, text)
}
