import { A, type RouteSectionProps } from '@solidjs/router'
import UserRound from 'lucide-solid/icons/user-round'
import { LocaleSwitch, ThemeSwitch } from '../../lib/switches.tsx'
import { t } from '../../lib/text/index.ts'
import { Logo } from '../../ui/logo.tsx'

/** The frame of every public page: the way home, language and appearance; below, the other doors. */
export function PublicShell(props: RouteSectionProps) {
  return (
    <div class="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <header class="print:hidden">
        <a
          href="#content"
          class="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:rounded-md focus:bg-raised focus:p-3"
        >
          {t('common.skipToContent')}
        </a>
        <div class="mx-auto flex min-h-16 w-full max-w-400 items-center gap-1 px-4 sm:px-6">
          <A href="/" class="flex min-h-11 items-center no-underline">
            <Logo name={t('common.product')} />
          </A>
          <span class="flex-1" />
          <A
            href="/my"
            class="inline-flex min-h-11 items-center gap-2 whitespace-nowrap rounded-md px-2 font-medium sm:px-3 text-15 text-ink no-underline hover:bg-hover"
          >
            <UserRound class="size-5 max-sm:hidden" aria-hidden="true" />
            {t('public.my')}
          </A>
          <LocaleSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main id="content" tabindex="-1" class="mx-auto w-full min-w-0 max-w-400 px-4 pb-12 outline-none sm:px-6">
        {props.children}
      </main>
      <footer class="print:hidden">
        <nav
          aria-label={t('public.doors')}
          class="mx-auto flex w-full max-w-400 flex-wrap gap-x-6 border-line border-t px-4 py-3 text-15 sm:px-6"
        >
          <A href="/verify" class={doorClass}>
            {t('public.verify')}
          </A>
          <a href="/judge" class={doorClass}>
            {t('public.judge')}
          </a>
          <a href="/desk" class={doorClass}>
            {t('public.desk')}
          </a>
        </nav>
      </footer>
    </div>
  )
}

const doorClass = 'inline-flex min-h-11 items-center text-muted no-underline hover:text-ink hover:underline'
