import type { Evidence } from '#domain/standards/conditions'
import type { Education, Level, TitleRank } from '#domain/standards/standard'

/** What somebody could show, as it is typed to try conditions; days are empty while they are not known. */
export interface EvidenceDraft {
  on: string
  birthDate: string
  inOccupation: boolean
  experience: { from: string; to: string; occupationMatches: boolean }[]
  certificates: { level: Level; issuedOn: string }[]
  titles: { rank: TitleRank; since: string }[]
  diplomas: { education: Education; inSubject: boolean; lastYear: boolean; graduatedOn: string }[]
}

export const emptyEvidence = (today: string): EvidenceDraft => ({
  on: today,
  birthDate: '',
  inOccupation: true,
  experience: [],
  certificates: [],
  titles: [],
  diplomas: [],
})

/** The evidence that a draft says; lines without their day are left out. Null while the birth date is missing. */
export function evidenceOf(draft: EvidenceDraft): Evidence | null {
  if (draft.birthDate === '') return null
  return {
    birthDate: draft.birthDate,
    inOccupation: draft.inOccupation,
    experience: draft.experience
      .filter(({ from }) => from !== '')
      .map(({ from, to, occupationMatches }) => ({ from, to: to || null, occupationMatches })),
    certificates: draft.certificates.filter(({ issuedOn }) => issuedOn !== ''),
    titles: draft.titles.filter(({ since }) => since !== ''),
    diplomas: draft.diplomas.map(({ graduatedOn, ...own }) => ({ ...own, graduatedOn: graduatedOn || null })),
  }
}
