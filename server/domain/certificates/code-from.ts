import { plainNumber } from '#domain/kit/text'

/**
 * The code or number in what was typed, scanned or pasted: without blanks and hidden signs, full-width signs and dashes of
 * any length made plain. A whole address of the verify page counts as its code, whatever follows it.
 */
export function codeFrom(typed: string): string {
  const text = plainNumber(typed).replace(/\p{Dash}/gu, '-')
  const [, code] = /\/verify\/([\w%-]+)/.exec(text) ?? []
  return code === undefined ? text : decodeOrKeep(code)
}

/** A part of an address as it reads; what is badly escaped stays as it is and breaks nothing. */
export function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}
