/** The languages that the product speaks. */
export type Language = 'zh' | 'en'

/** Markup that is safe to send: made by `html`, never by hand. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | readonly Html[] | null

/** Markup from a template; whatever is filled in is text and is escaped, unless `html` made it. null fills in nothing. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(template.map((text, i) => text + (i < parts.length ? textOf(parts[i] ?? null) : '')).join(''))
}

function textOf(part: Part): string {
  if (part === null) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(({ text }) => text).join('')
  return escapeText(String(part))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeText = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** What a page says to readers without JavaScript. */
export interface PlainPage {
  readonly title: string
  readonly content: Html
  /** Whether everybody is shown the same, so that caches on the way may keep it. */
  readonly shared?: boolean
}

const TAGS = { zh: 'zh-CN', en: 'en' } as const

/**
 * The built page with content in it from the start. Readers without JavaScript keep it; where the client runs it
 * draws its own view in the content's place.
 */
export function fillDocument(document: string, language: Language, { title, content }: PlainPage): string {
  const heading = html`<title>${title} · ${language === 'zh' ? '试金石' : 'Touchstone'}</title>`
  const app = html`<div id="app"><main class="mx-auto grid w-full max-w-400 gap-6 px-4 py-6 sm:px-6">${content}</main></div>`
  // The replacements are functions: a "$&" in somebody's name would mean something in a string.
  return document
    .replace(/<html lang="[^"]*">/, () => `<html lang="${TAGS[language]}">`)
    .replace(/<title>[^<]*<\/title>/, () => heading.text)
    .replace('<div id="app"></div>', () => app.text)
}

/** The language that a browser asks for first among those that we speak; Chinese where it asks for neither. */
export function languageOf(accepted: string | undefined): Language {
  const wishes = (accepted ?? '').split(',').flatMap((wish) => {
    const [tag = '', ...options] = wish
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const quality = options.find((option) => option.startsWith('q='))
    const weight = quality ? Number(quality.slice(2)) : 1
    const spoken = tag.slice(0, 2)
    return (spoken === 'zh' || spoken === 'en') && weight > 0 ? [{ spoken, weight } as const] : []
  })
  const [first] = wishes.sort((a, b) => b.weight - a.weight)
  return first?.spoken ?? 'zh'
}
