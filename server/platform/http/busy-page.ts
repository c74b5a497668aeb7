import { html, type Language, type PlainPage } from './document.ts'

const words = {
  zh: { title: '访问的人很多', more: '请过几秒重新打开这个页面。' },
  en: { title: 'Many people are looking just now', more: 'Please load this page again in a few seconds.' },
} as const

/** The page of whoever is asked to come back. */
export function busyPage(language: Language): PlainPage {
  const { title, more } = words[language]
  return { title, content: html`<h1 class="text-26">${title}</h1><p>${more}</p>` }
}
