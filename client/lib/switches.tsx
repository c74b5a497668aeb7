import Languages from 'lucide-solid/icons/languages'
import Monitor from 'lucide-solid/icons/monitor'
import Moon from 'lucide-solid/icons/moon'
import Sun from 'lucide-solid/icons/sun'
import SunMedium from 'lucide-solid/icons/sun-medium'
import { For } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Button } from '../ui/button.tsx'
import { type Locale, locale, setLocale, t } from './text/index.ts'
import { setTheme, THEMES, type Theme, theme } from './theme.ts'

/** A language is always offered by its own name. */
export const LOCALE_NAMES = { zh: '中文', en: 'English' } as const

/** The language that the page is not in. */
export const otherLocale = (): Locale => (locale() === 'zh' ? 'en' : 'zh')

/** Switches between Chinese and English. */
export function LocaleSwitch() {
  return (
    <Button
      kind="quiet"
      lang={otherLocale()}
      class="whitespace-nowrap !px-3 !text-ink"
      icon={<Languages class="size-5" aria-hidden="true" />}
      onClick={() => void setLocale(otherLocale())}
    >
      {LOCALE_NAMES[otherLocale()]}
    </Button>
  )
}

const ICONS = { system: Monitor, light: Sun, dark: Moon, sunlight: SunMedium }
const NAMES = {
  system: 'common.themeSystem',
  light: 'common.themeLight',
  dark: 'common.themeDark',
  sunlight: 'common.themeSunlight',
} as const

/** Chooses the theme: as the system, light, dark, or the high contrast for sunlight. */
export function ThemeSwitch() {
  return (
    <label class="relative inline-grid size-11 place-items-center rounded-md transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <Dynamic component={ICONS[theme()]} class="size-5" aria-hidden="true" />
      <select
        class="absolute inset-0 opacity-0"
        aria-label={t('common.theme')}
        title={t('common.theme')}
        onChange={(event) => setTheme(event.currentTarget.value as Theme)}
      >
        <For each={THEMES}>
          {(name) => (
            <option value={name} selected={name === theme()}>
              {t(NAMES[name])}
            </option>
          )}
        </For>
      </select>
    </label>
  )
}
