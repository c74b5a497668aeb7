import type { SchemeProblem } from '#domain/standards/contract'
import { type AspectPart, type CriterionPart, type Part, type Place, partAt, type SectionPart } from './draft.ts'

/** A part of a scheme with its JSON pointer in the draft and the names by which its problems call it. */
export interface Located {
  readonly where: string
  readonly part: Part
  readonly named: SchemeProblem['facts']
}

/** A problem and where it stands on the sheet. */
export interface Placed {
  readonly problem: Omit<SchemeProblem, 'cell'>
  readonly place: Place
}

/** Every part of a scheme with its pointer, in the scheme's order; the whole is the pointer "". */
export function locate(
  whole: Part,
  sections: readonly SectionPart[],
  criteria: readonly CriterionPart[],
): readonly Located[] {
  return [
    { where: '', part: whole, named: {} },
    ...sections.map((part, i) => ({ where: `/sections/${i}`, part, named: { section: part.code } })),
    ...criteria.flatMap((criterion, i) => locateCriterion(criterion, `/criteria/${i}`)),
  ]
}

function locateCriterion(criterion: CriterionPart, where: string): Located[] {
  return [
    { where, part: criterion, named: { criterion: criterion.code } },
    ...criterion.subCriteria.flatMap((sub, i) => {
      const at = `${where}/subCriteria/${i}`
      return [
        { where: at, part: sub, named: { subCriterion: sub.code } },
        ...sub.aspects.map((aspect: AspectPart, j) => {
          const code = `${sub.code}.${j + 1}`
          return { where: `${at}/aspects/${j}`, part: aspect, named: { aspect: code } }
        }),
      ]
    }),
  ]
}

/** Where the field that a pointer names stands on the sheet: the field's own cell, else that of the part it is in. */
export function placeOf(where: string, located: readonly Located[]): Place {
  const within = located.filter(({ where: own }) => where === own || where.startsWith(`${own}/`))
  const nearest = within.reduce((best, next) => (next.where.length >= best.where.length ? next : best), {
    where: '',
    part: partAt({ row: 0, column: 0 }),
    named: {},
  })
  const { places } = nearest.part
  return places.get(where.slice(nearest.where.length)) ?? places.get('') ?? { row: 0, column: 0 }
}
