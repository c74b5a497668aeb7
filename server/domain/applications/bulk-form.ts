import type { CandidateLine } from './bulk-rows.ts'
import type { ApplicationForm } from './contract.ts'

/** Where somebody worked whose employer the file doesn't name. */
const unnamed = '-'

/** A candidate of a file as an application's form. */
export const formOf = ({ employer, evidence }: CandidateLine): ApplicationForm => ({
  ...{ employer, workTypeId: null, inOccupation: evidence.inOccupation },
  experience: evidence.experience.map((period) => ({ ...period, employer: employer ?? unnamed })),
  certificates: evidence.certificates.map((one) => ({ ...one })),
  titles: evidence.titles.map((one) => ({ ...one })),
  diplomas: evidence.diplomas.map((one) => ({ ...one })),
})
