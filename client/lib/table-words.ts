import { t } from './text/index.ts'

/** What every table says about itself, in the reader's language. */
export const tableWords = () => ({
  filter: t('common.search'),
  nothingFound: t('common.nothingFound'),
  count: (shown: number, all: number) =>
    shown === all ? t('common.rowCount', { n: all }) : t('common.rowsOf', { n: shown, total: all }),
})
