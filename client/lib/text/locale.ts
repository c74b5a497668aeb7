import { createSignal } from 'solid-js'

export type Locale = 'zh' | 'en'

const KEY = 'touchstone.locale'
const TAGS = { zh: 'zh-CN', en: 'en-GB' } as const

/** The locale kept from the last visit, else the first of the browser's languages that we speak, else Chinese. */
export function chooseLocale(kept: string | null, languages: readonly string[]): Locale {
  if (kept === 'zh' || kept === 'en') return kept
  const spoken = languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'zh' || tag === 'en')
  return spoken === 'en' ? 'en' : 'zh'
}

const [locale, setLocaleSignal] = createSignal<Locale>(
  typeof localStorage === 'undefined' ? 'zh' : chooseLocale(localStorage.getItem(KEY), navigator.languages),
)

/** The reader's locale; reactive. */
export { locale }

/** The BCP 47 tag by which Intl formats for the reader. */
export const localeTag = () => TAGS[locale()]

/** Sets and keeps the locale. To switch languages on screen call setLocale of ./index.ts, which loads the words first. */
export function keepLocale(next: Locale): void {
  setLocaleSignal(next)
  if (typeof document === 'undefined') return
  localStorage.setItem(KEY, next)
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
}
