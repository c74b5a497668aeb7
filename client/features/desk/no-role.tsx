import ShieldAlert from 'lucide-solid/icons/shield-alert'
import { Match, Switch } from 'solid-js'
import { hasRole, me } from '../../lib/auth.ts'
import { t } from '../../lib/text/index.ts'
import { EmptyState } from '../../ui/states.tsx'
import OwnAccount from '../people/own-account.tsx'
import { Account } from './account.tsx'

/** For a person who is signed in but works at no event: why the desk is closed, and where to go. */
export function NoRole() {
  return (
    <main class="grid min-h-dvh content-center justify-items-center gap-2 p-4">
      <EmptyState
        icon={<ShieldAlert aria-hidden="true" />}
        title={t('desk.noRoleTitle')}
        more={t('desk.noRoleMore', { name: me()?.person?.name ?? me()?.account?.login ?? '' })}
        action={
          <Switch fallback={<a href="/">{t('common.home')}</a>}>
            <Match when={hasRole('judge')}>
              <a href="/judge">{t('desk.toJudging')}</a>
            </Match>
            <Match when={hasRole('invigilator')}>
              <a href="/checkin">{t('attendance.toDoor')}</a>
            </Match>
          </Switch>
        }
      />
      <OwnAccount />
      <Account />
    </main>
  )
}
