import { t } from '../../lib/text/index.ts'
import { toast } from '../../ui/toast.tsx'
import type { Marking } from './marking.ts'
import type { Spot } from './scheme-walk.ts'
import { whyText } from './why-text.ts'

/** Enters a mark at a tap or key, and says why not where it is refused. */
export function enterAloud(marking: Marking, spot: Spot, value: string | null, event: Event): void {
  const refusal = marking.enter(spot, value, event.timeStamp)
  if (refusal) toast({ state: 'refused', word: t('common.refused'), text: whyText(refusal) })
}
