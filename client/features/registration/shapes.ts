/** Placeholder until #domain/registration/contract lands. */
export interface EntryView {
  id: string
  number: number
  name: string
  latinName: string | null
  delegation: { id: string; code: string; name: string }
  withdrawnAt: string | null
}
export interface NewEntry {
  number: number | null
  name: string
  latinName: string | null
  delegationCode: string
  delegationName: string | null
}
export interface PreviewEntry extends NewEntry {
  row: number
}
export interface EntryProblem {
  code: string
  row: number
  facts: Record<string, string | number | null>
}
export interface EntryPreview {
  entries: PreviewEntry[]
  problems: EntryProblem[]
}
