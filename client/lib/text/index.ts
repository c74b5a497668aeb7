import { translator } from '@solid-primitives/i18n'
import { createSignal } from 'solid-js'
import { type Area, type Dictionary, type Words, wordsOf } from './areas.ts'
import { keepLocale, type Locale, locale } from './locale.ts'
import { type Param, type ParamsOf, resolve } from './resolve.ts'

export { type Locale, locale } from './locale.ts'
export type Key = keyof Dictionary & string

type ArgsOf<Text> = Text extends string
  ? [ParamsOf<Text>] extends [never]
    ? []
    : [params: Record<ParamsOf<Text>, Param>]
  : never

const loaded = new Set<Area>()
const [words, setWords] = createSignal<Words>({})

const fetchWords = async (to: Locale, areas: Iterable<Area>): Promise<Words> => {
  const parts = await Promise.all(
    [...areas].map(async (area) =>
      Object.entries(await wordsOf(area, to)).map(([key, text]) => [`${area}.${key}`, text] as const),
    ),
  )
  return Object.fromEntries(parts.flat())
}

/** Loads the words of these areas in the reader's language. Await it before showing what uses them. */
export async function loadText(...areas: Area[]): Promise<void> {
  for (const area of areas) loaded.add(area)
  const more = await fetchWords(locale(), areas)
  setWords((before) => ({ ...before, ...more }))
}

/** Switches the language of everything on screen, keeps the choice, and sets <html lang>. */
export async function setLocale(next: Locale): Promise<void> {
  const all = await fetchWords(next, loaded)
  keepLocale(next)
  setWords(all)
}

const translate = translator(words, (text, ...[params]) => resolve(text, params))

/** The text of a key in the reader's language with its parameters filled in; reactive. A wrong key does not compile. */
export function t<K extends Key>(key: K, ...args: ArgsOf<Dictionary[K]>): string {
  return translate(key, ...args) ?? key
}

/** The text of a key made at run time, such as one named by a refusal's code; null where there is none. */
export function findText(key: string, params: Readonly<Record<string, Param>> = {}): string | null {
  return translate(key, params) ?? null
}
