import Compass from 'lucide-solid/icons/compass'
import { t } from '../../lib/text/index.ts'
import { EmptyState } from '../../ui/states.tsx'

/** For an address that names no page. */
export function NotFound() {
  return (
    <EmptyState
      icon={<Compass aria-hidden="true" />}
      title={t('common.notFoundTitle')}
      more={t('common.notFoundMore')}
      action={<a href="/">{t('common.home')}</a>}
    />
  )
}
