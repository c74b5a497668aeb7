import type { JSX } from 'solid-js'
import { LocaleSwitch, ThemeSwitch } from '../../lib/switches.tsx'
import { t } from '../../lib/text/index.ts'
import { Logo } from '../../ui/logo.tsx'
import { Card } from '../../ui/page.tsx'

/** A page with one thing in its middle, for what comes before marking. */
export function QuietPage(props: { title: string; more?: string; children: JSX.Element }) {
  return (
    <main class="grid min-h-dvh place-items-center p-4">
      <Card class="grid w-full max-w-md gap-6 shadow-lift sm:p-8">
        <div class="-my-2 flex items-center justify-between gap-2">
          <Logo name={t('common.product')} />
          <span class="-me-3 flex items-center">
            <ThemeSwitch />
            <LocaleSwitch />
          </span>
        </div>
        <div class="grid gap-2">
          <h1 class="text-26">{props.title}</h1>
          <p class="text-15 text-muted text-pretty empty:hidden">{props.more}</p>
        </div>
        {props.children}
      </Card>
    </main>
  )
}
