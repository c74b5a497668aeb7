import { createSignal } from 'solid-js'

export const THEMES = ['system', 'light', 'dark', 'sunlight'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'touchstone.theme'

const kept = (): Theme => {
  const found = THEMES.find((name) => name === localStorage.getItem(KEY))
  return found ?? 'system'
}

const [theme, setThemeSignal] = createSignal<Theme>(typeof localStorage === 'undefined' ? 'system' : kept())

/** The chosen theme; reactive. public/theme.js applies it before the first paint. */
export { theme }

/** Applies and keeps a theme; 'system' follows the device. */
export function setTheme(next: Theme): void {
  setThemeSignal(next)
  if (next === 'system') {
    localStorage.removeItem(KEY)
    delete document.documentElement.dataset.theme
    return
  }
  localStorage.setItem(KEY, next)
  document.documentElement.dataset.theme = next
}
