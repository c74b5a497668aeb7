import type { DrawView } from '#domain/draws/contract'
import { t } from '../../lib/text/index.ts'

/** What a draw is for, in words; the stations of a blind discipline are its second stage. */
export const purposeName = ({ record, stage }: Pick<DrawView, 'record' | 'stage'>): string =>
  stage === 2 ? t('draws.blindStations') : t(`draws.purpose-${record.purpose}`)
