/** What a scheme belongs to: a discipline, or a component of an occupation. */
export interface SchemePlace {
  /** Where it is read and saved. */
  readonly api: string
  /** Its page at the desk. */
  readonly page: string
  /** By what a draft of it is kept in this browser. */
  readonly key: string
  /** A name for a scheme that has none yet. */
  readonly name: string
  /** What its aspects must add up to; null where nothing says so. */
  readonly maximum: string | null
}

/** The place of a discipline's scheme. */
export const schemeOfDiscipline = ({ id, name }: { id: string; name: string }): SchemePlace => ({
  api: `/api/disciplines/${id}/scheme`,
  page: `/desk/disciplines/${id}/scheme`,
  key: id,
  name,
  maximum: null,
})
