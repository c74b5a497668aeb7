/**
 * The code of an occupation in the 2022 classification: major group, medium group, minor group, occupation, such as
 * 6-18-01-01 (turner).
 */
const classified = /^[1-8]-\d{2}-\d{2}-\d{2}$/

/**
 * A special vocational ability stands in no classification: its code is ZX (专项), a dash, and 1 to 12 capitals, digits or
 * dashes, so that it never looks like an occupation's.
 */
const special = /^ZX-[A-Z0-9](?:[A-Z0-9-]{0,10}[A-Z0-9])?$/

/** What a code names: an occupation or a special ability; null where it has neither form. */
export function codeKind(code: string): 'occupation' | 'special-ability' | null {
  if (classified.test(code)) return 'occupation'
  return special.test(code) ? 'special-ability' : null
}

/** A code as it is kept: narrow characters, capitals, one kind of dash, no blanks. */
export const cleanCode = (code: string): string =>
  code
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, '')
    .toUpperCase()
