import { nameKey } from '#domain/kit/text'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'

/** The words around a table of the desk; `filter` names the text that says what can be searched for. */
export const tableWords = (filter: string) => ({
  filter,
  // Full-width signs and the dots of names are found by whichever of them is typed.
  fold: nameKey,
  nothingFound: t('common.nothingFound'),
  count: (shown: number, all: number) =>
    shown === all
      ? t('common.rowCount', { n: formatNumber(all) })
      : t('common.rowsOf', { n: formatNumber(shown), total: formatNumber(all) }),
})
