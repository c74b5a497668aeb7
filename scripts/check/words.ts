/** Words that a reader would see and that stand outside the dictionaries. */
export interface StrayWords {
  readonly file: string
  readonly line: number
  readonly text: string
}

const chinese = /[\p{Script=Han}]/u
/** Text between a tag's end and the next tag, on one line, with a word of two letters or more. */
const between = /(?<![=-])>\s*([^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*)\s*<\//gu
/** An attribute that a reader sees or hears, written out. */
const attribute = /\b(?:aria-label|title|placeholder|alt|label|hint)="([^"]*\p{L}{2,}[^"]*)"/gu

/** What a component says in words of its own. Comments don't count; a product's name is no word. */
export function strayWords(file: string, source: string): StrayWords[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|\s)\/\/[^\n]*/g, blank)
  return code.split('\n').flatMap((text, i) => {
    const found = [...text.matchAll(between), ...text.matchAll(attribute)].map(([, words = '']) => words)
    if (chinese.test(text.replace(ownNames, ''))) found.push(text.trim())
    return found.filter((words) => !names.has(words.trim())).map((words) => ({ file, line: i + 1, text: words }))
  })
}

/** Names that are the same in every language: the product's, and a language's own. */
const names = new Set(['Touchstone', '试金石', 'English', '中文'])
const ownNames = new RegExp([...names].join('|'), 'g')
const blank = (text: string) => text.replace(/[^\n]/g, ' ')
