/** Half a character: it has no UTF-8, and JSON columns refuse it. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Whether the database can hold a text: it takes neither U+0000 nor half a character (a lone surrogate). */
export const canBeKept = (text: string): boolean => !text.includes('\0') && !HALVES.test(text)

/** Signs that nobody sees: controls, soft hyphens, zero widths, directions, annotations, tags and fillers. */
const HIDDEN = /(?![\n\t\u0600-\u0605\u180e\u200c\u200d])[\p{Cc}\p{Cf}]|[\u115f\u1160\u3164\uffa0]|\u034f/gu

/** A joiner means something behind the letters that are joined, and within a picture of several characters. */
const JOINERS =
  /(?<![\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}\p{Extended_Pictographic}]|\ufe0f)[\u200c\u200d]/gu

/** A text without the signs that nobody sees. */
export const withoutHidden = (text: string): string => text.replace(HIDDEN, '').replace(JOINERS, '')

const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/

/** A text of several lines as it is kept: composed (NFC), without hidden signs and blanks around it. */
export const cleanText = (text: string): string =>
  PLAIN.test(text) ? text : withoutHidden(text.normalize('NFC').replace(/\r\n?/g, '\n')).trim()

/** A text of one line as it is kept: like `cleanText`, each stretch of blanks and breaks one blank. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ')

/** The dots that stand between the parts of a name, as keyboards, forms and fonts have them. */
const DOTS = /[.\u00b7\u02d9\u0387\u2022\u2024\u2027\u2219\u22c5\u25cf\u2e31\u3002\u30fb\uff0e\uff61\uff65]/g

/** Which of its shapes a sign has: names are equal in each. */
const SHAPES = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

/**
 * A name as two of them are compared and searched for: full-width signs made plain, without blanks, hidden signs and shapes,
 * in one case, with one kind of dot between its parts.
 */
export const nameKey = (name: string): string =>
  withoutHidden(name.replace(DOTS, '·').normalize('NFKC').replace(DOTS, '·'))
    .replace(SHAPES, '')
    .replace(/\s/g, '')
    .toLowerCase()

/** What is no part of a number: controls, joiners and directions, marks upon a sign, blanks and what looks like one. */
const BESIDE_NUMBER = /[\p{Cc}\p{Cf}\p{Mn}\s\u115f\u1160\u2800\u3164\uffa0]/gu

/**
 * A number of a document, phone, ticket or code as it is read: full-width signs made plain, without blanks, hidden signs and
 * the apostrophe by which spreadsheets are told to keep a text.
 */
export const plainNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(BESIDE_NUMBER, '')
    .replace(/^['‘’`]+/, '')
