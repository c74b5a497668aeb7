import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A family of fonts: its name in documents, and its files by path, one for each weight. */
export interface Family {
  readonly name: string
  readonly files: readonly string[]
}

/** A piece of the font of rare Han, with the characters (first and last code point of each stretch) that it holds. */
export interface RarePart extends Family {
  readonly covers: readonly (readonly [number, number])[]
}

const { resolve } = createRequire(import.meta.url)
const google = (name: string, folder: string, ...weights: string[]): Family => ({
  name: `Touchstone ${name}`,
  files: weights.map((weight) => resolve(`@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`)),
})

/**
 * The fonts that everything is printed with, the machine's never: each character in the first that has it. Latin, Greek and
 * Cyrillic stand before Han, so that a name is whole in one family; the two have the weights that templates ask for.
 */
export const families = (): Family[] => [
  google('NotoSans', 'noto-sans', '300Light', '400Regular', '600SemiBold'),
  google('NotoSansSC', 'noto-sans-sc', '300Light', '400Regular', '600SemiBold'),
  { name: 'Touchstone Jomolhari', files: [resolve('@fontsource/jomolhari/files/jomolhari-tibetan-400-normal.woff2')] },
  google('NotoNaskhArabic', 'noto-naskh-arabic', '400Regular', '600SemiBold'),
  google('NotoSansMongolian', 'noto-sans-mongolian', '400Regular'),
  google('NotoSansYi', 'noto-sans-yi', '400Regular'),
  google('NotoSansLisu', 'noto-sans-lisu', '400Regular'),
  google('NanumGothic', 'nanum-gothic', '400Regular', '700Bold'),
]

/**
 * The pieces of the font that has Han beyond the basic plane (extensions A to F), of a thousand characters each; they are
 * loaded where one of them is printed. What each holds is read off the package's style sheet.
 */
export function rareParts(): RarePart[] {
  const sheet = resolve('hanamin/HanaMin.css')
  const faces = readFileSync(sheet, 'utf8').matchAll(/url\((HanaMin[AB]\.CJK-\S+)\.woff2\)[^}]*unicode-range:([^;}]+)/g)
  return [...faces].map(([, part = '', ranges = '']) => ({
    name: `Touchstone ${part.replaceAll(/\W/g, ' ')}`,
    files: [join(dirname(sheet), `${part}.woff2`)],
    covers: ranges.split(',').map(rangeOf),
  }))
}

/** U+20000-203ff or U+20000, as its first and last code point. */
function rangeOf(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().slice(2).split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
