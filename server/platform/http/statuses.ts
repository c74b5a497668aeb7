/** The HTTP status of each refusal that isn't a plain conflict with how things stand (409). */
const statuses: Readonly<Record<string, number>> = {
  'files-busy': 503,
  'not-found': 404,
  'not-allowed': 403,
  'not-signed-in': 401,
  'tablet-asleep': 403,
  'header-missing': 403,
  'sign-in-failed': 401,
  'sign-in-busy': 503,
  'busy-now': 503,
  'too-many-requests': 429,
  'origin-foreign': 403,
  'sign-in-blocked': 429,
  'sign-up-blocked': 429,
  'pairing-blocked': 429,
  'pairing-unknown': 404,
  'pin-wrong': 403,
  'pin-blocked': 429,
  'invitation-unknown': 404,
  'certificate-unknown': 404,
  'mark-not-a-number': 422,
  'mark-faults-not-whole': 422,
  'mark-faults-too-many': 422,
  'mark-off-scale': 422,
  'mark-off-scale-steps': 422,
  'mark-absence-not-taken': 422,
  'penalty-not-positive': 422,
  'penalty-unknown': 404,
  'ticket-unknown': 404,
  'mark-above-maximum': 422,
  'mark-negative': 422,
  'mark-between-steps': 422,
  'mark-not-on-ladder': 422,
  'scores-file-wrong': 422,
  'scores-not-json': 422,
  'score-points-out-of-range': 422,
  'score-points-too-fine': 422,
}

/** Files that can't be taken are unprocessable, whatever is wrong with them. */
const fileCodes = /^(workbook|csv|file|table|scheme|occupations|entries|marks|(own-)?photos?|evidence|candidates?)-/

/** What somebody typed isn't what it should be. */
const valueCodes = /^(area|birth-date|citizen-id|credit-code|document-number|phone|reason|sex)-/

/** 409 unless the code has a status of its own. */
export function statusOf(code: string): number {
  return statuses[code] ?? (fileCodes.test(code) || valueCodes.test(code) ? 422 : 409)
}
