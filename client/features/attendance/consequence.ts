import type { Voiding } from '#domain/attendance/contract'
import { t } from '../../lib/text/index.ts'

/** What a violation leads to: "Voids the component · no application for 12 months". */
export const consequence = ({ voids, banMonths }: { voids: Voiding; banMonths: number }): string =>
  [t(`checkin.voids-${voids}`), banMonths > 0 && t('checkin.ban', { n: banMonths })].filter(Boolean).join(' · ')
