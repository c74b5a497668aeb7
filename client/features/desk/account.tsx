import LogOut from 'lucide-solid/icons/log-out'
import { me, signOut } from '../../lib/auth.ts'
import { LocaleSwitch, ThemeSwitch } from '../../lib/switches.tsx'
import { t } from '../../lib/text/index.ts'
import { Menu } from '../../ui/menu.tsx'
import { sayError } from './say.ts'

/** Who works here, how to leave, and the language and look of the desk. */
export function Account() {
  const name = () => me()?.person?.name ?? me()?.account?.login ?? ''
  const leave = () =>
    signOut().then(
      () => location.assign('/desk/sign-in'),
      (error: unknown) => sayError(error),
    )
  return (
    <div class="flex min-w-0 items-center">
      <span class="min-w-0 flex-1">
        <Menu
          wide
          name={t('desk.accountOf', { name: name() })}
          label={
            <span class="flex min-w-0 items-center gap-2.5 px-2">
              <span
                class="grid size-7 shrink-0 place-items-center rounded-full bg-stone font-semibold text-13 text-paper"
                aria-hidden="true"
              >
                {Array.from(name())[0]}
              </span>
              <span class="truncate">{name()}</span>
            </span>
          }
          items={[{ name: t('people.signOut'), icon: <LogOut aria-hidden="true" />, run: () => void leave() }]}
        />
      </span>
      <ThemeSwitch />
      <LocaleSwitch />
    </div>
  )
}
