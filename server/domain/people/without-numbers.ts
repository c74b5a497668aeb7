import type { RefusalFacts } from '#domain/kit/refusal'
import { plainNumber } from '#domain/kit/text'
import { maskNumber } from './identity.ts'

/** Identifiers and hashes, whose digits are nobody's number. */
const IDENTIFIER = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b(?=\d*[a-f])[0-9a-f]{32,}\b/

/** What may stand between the digits of a number that somebody wrote in groups. */
const BETWEEN = String.raw`[\s\p{Cf}\p{Dash}._·]{0,2}`

/** Fifteen digits or more, of any width and also in groups, with the X behind them. */
const LONG = new RegExp(
  String.raw`${IDENTIFIER.source}|\p{Nd}(?:${BETWEEN}\p{Nd}){14,}(?:${BETWEEN}[XxＸｘ](?!\p{L}))?`,
  'giu',
)

const isIdentifier = new RegExp(`^(?:${IDENTIFIER.source})$`, 'i')

/**
 * A text in which no number of fifteen digits or more stands in clear, as those of identity documents are: kept encrypted, they
 * must not be kept beside that in the name of a file or in what is said of a cell.
 */
export const withoutLongNumbers = (text: string): string =>
  text.replace(LONG, (found) =>
    isIdentifier.test(found)
      ? found
      : maskNumber(
          plainNumber(found)
            .replace(/[\p{Dash}._·]/gu, '')
            .toUpperCase(),
        ),
  )

/** A text without numbers of documents and phones, also short ones. */
const withoutNumbers = (text: string): string =>
  withoutLongNumbers(text).replace(/[A-Z]{0,3}\d{7,}[\dA-Z]*/gi, (number) => maskNumber(number))

/**
 * The facts of a refusal as they may be kept: what somebody wrote into a cell, or called a file, can hold a document's number or a
 * phone number.
 */
export const keptFacts = (facts: RefusalFacts): RefusalFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? withoutNumbers(fact) : fact]),
  )
