import type { ApplicationForm } from './contract.ts'

/** A form in which nothing is said yet. */
export const emptyForm: ApplicationForm = {
  employer: null,
  workTypeId: null,
  inOccupation: false,
  experience: [],
  certificates: [],
  titles: [],
  diplomas: [],
}

/**
 * What an earlier form says that holds for another application too. For another occupation only what doesn't depend on the
 * occupation is taken over; which periods and diplomas belong to it is asked anew.
 */
export function prefilled(earlier: ApplicationForm | null, sameOccupation: boolean): ApplicationForm {
  if (!earlier) return emptyForm
  if (sameOccupation) return { ...earlier, workTypeId: null }
  return {
    ...emptyForm,
    employer: earlier.employer,
    experience: earlier.experience.map((period) => ({ ...period, occupationMatches: false })),
    titles: earlier.titles,
    diplomas: earlier.diplomas.map((diploma) => ({ ...diploma, inSubject: false })),
  }
}
