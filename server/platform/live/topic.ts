import { isId } from '#domain/kit/ids'

/** What may stand in a place of a topic's name: an identifier, one that may be left out, or one of some words. */
export type TopicPart = 'id' | 'id?' | readonly string[]

/**
 * The parts of a topic behind its name, where it is spelled as its kind says; null otherwise. A topic has one spelling,
 * so that nobody opens another channel of the same.
 */
export function readParts(spelling: readonly TopicPart[], parts: readonly string[]): readonly string[] | null {
  if (parts.length > spelling.length) return null
  return spelling.every((part, i) => fits(part, parts[i])) ? parts : null
}

function fits(part: TopicPart, text: string | undefined): boolean {
  if (text === undefined) return part === 'id?'
  return typeof part === 'string' ? isId(text) : part.includes(text)
}
