import { installPackages } from './debian.ts'
import { findProgram } from './programs.ts'

/** The paths of the two programs that read a PDF back. */
export interface Poppler {
  readonly pdftotext: string
  readonly pdftoppm: string
}

/** Poppler's programs on this machine, or null. */
export function findPoppler(): Poppler | null {
  const pdftotext = findProgram(['pdftotext'])
  const pdftoppm = findProgram(['pdftoppm'])
  return pdftotext && pdftoppm ? { pdftotext, pdftoppm } : null
}

/** Poppler's programs, installed first as Debian's package where root may. Throws with what a person can do otherwise. */
export function ensurePoppler(): Poppler {
  const found = findPoppler() ?? (installPackages(['poppler-utils']) ? findPoppler() : null)
  if (found === null) {
    throw new Error('The certificate tests need pdftotext and pdftoppm. Install Poppler (Debian: poppler-utils).')
  }
  return found
}
