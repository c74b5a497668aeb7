/** A part of a sentence: words, or the place of something that is chosen or typed in it. */
export interface SentencePart {
  readonly kind: 'words' | 'slot'
  /** The words, or the slot's name. */
  readonly text: string
}

/** Marks that stand around a slot's name; no text of a dictionary has them. */
const [OPEN, CLOSE] = ['\u0001', '\u0002']

/** What is given for a slot, so that its place is found again in the sentence. */
export const slot = (name: string): string => OPEN + name + CLOSE

/** The parts of a sentence whose slots were filled with `slot`. */
export function partsOf(sentence: string): SentencePart[] {
  const parts = sentence.split(OPEN).flatMap((piece, at): SentencePart[] => {
    if (at === 0) return [{ kind: 'words', text: piece.trim() }]
    const [name = '', rest = ''] = piece.split(CLOSE)
    return [
      { kind: 'slot', text: name },
      { kind: 'words', text: rest.trim() },
    ]
  })
  return parts.filter(({ text }) => text !== '')
}
