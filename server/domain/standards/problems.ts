import { formatPoints, largestFigure, parsePoints, zero } from '#domain/kit/points'
import { type Refusal, type RefusalFacts, refuse } from '#domain/kit/refusal'
import {
  type DraftAspect,
  type DraftCriterion,
  type DraftSubCriterion,
  ladderScores,
  type SchemeDraft,
  type SchemeProblem,
} from './contract.ts'
import { measureProblems, scaleProblems } from './kind-problems.ts'
import { aspectsOfCriterion, maximumOf, type SchemeTotals, totalOf, totalsOf } from './totals.ts'

/** A problem that hasn't got its severity and cell yet. */
type Found = Pick<SchemeProblem, 'code' | 'where' | 'facts'>

const found = (code: string, where: string, facts: RefusalFacts): Found => ({ code, where, facts: { ...facts } })

/** The problems that are only shown; every other one forbids the import. */
const warnings = new Set([
  'criterion-empty',
  'sub-criterion-empty',
  'name-missing',
  'day-missing',
  'section-missing',
  'section-unknown',
  'section-total-differs',
  'ladder-missing',
  'ladder-step-empty',
  'maximum-not-reached',
])

/** Everything wrong with a scheme, in the order of the scheme; no cells, since a value knows no sheet. */
export function problemsOf(scheme: SchemeDraft): SchemeProblem[] {
  const tooLarge = tooLargeMarks(scheme)
  return (tooLarge.length > 0 ? tooLarge : contentProblems(scheme)).map((problem) => ({
    ...problem,
    severity: warnings.has(problem.code) ? 'warning' : 'error',
    cell: null,
  }))
}

/** Marks that can't be added up: nothing else is looked at before they are mended. */
function tooLargeMarks({ criteria }: SchemeDraft): Found[] {
  return criteria.flatMap(({ subCriteria }, c) =>
    subCriteria.flatMap(({ aspects }, s) =>
      aspects.flatMap((aspect, a) => {
        const where = `/criteria/${c}/subCriteria/${s}/aspects/${a}/maximum`
        const facts = { aspect: aspect.code, text: aspect.maximum }
        return Math.abs(maximumOf(aspect)) > largestFigure ? [found('mark-too-large', where, facts)] : []
      }),
    ),
  )
}

function contentProblems(scheme: SchemeDraft): Found[] {
  const totals = totalsOf(scheme)
  const repeated = repeatsIn(scheme.criteria)
  const context = { sections: new Set(scheme.sections.map(({ code }) => code)), hasDays: hasDays(scheme) }
  return [
    ...(totals.whole.marks === 0 ? [found('scheme-no-marks', '', {})] : []),
    ...(totals.whole.marks > largestFigure
      ? [
          found('scheme-total-large', '', {
            total: formatPoints(totals.whole.marks),
            most: formatPoints(largestFigure),
          }),
        ]
      : []),
    ...sectionProblems(scheme, totals),
    ...repeated.map((at) =>
      found('criterion-repeated', `/criteria/${at}/code`, { criterion: codeAt(scheme.criteria, at) }),
    ),
    ...scheme.criteria.flatMap((criterion, at) => criterionProblems(criterion, `/criteria/${at}`, context)),
  ]
}

/** The scheme's first reason not to be imported, if any: no marks at all, or the count of its errors. */
export function whyNotImport(problems: readonly SchemeProblem[]): Refusal | null {
  const errors = problems.filter((problem) => problem.severity === 'error')
  const first = errors[0]
  if (!first) return null
  if (errors.some((problem) => problem.code === 'scheme-no-marks')) return refuse('scheme-no-marks')
  return refuse('scheme-has-errors', { errors: errors.length, first: first.code, cell: first.cell })
}

/** What the parts of a scheme are held against. */
interface Context {
  readonly sections: ReadonlySet<string>
  readonly hasDays: boolean
}

function sectionProblems({ sections }: SchemeDraft, totals: SchemeTotals): Found[] {
  const repeats = repeatsIn(sections).map((at) =>
    found('section-repeated', `/sections/${at}/code`, { section: codeAt(sections, at) }),
  )
  const differences = sections.flatMap(({ code, marks }, at) => {
    const total = totals.sections.get(code)?.marks ?? zero
    if (marks === null || parsePoints(marks) === total) return []
    const facts = { section: code, claimed: marks, found: formatPoints(total) }
    return [found('section-total-differs', `/sections/${at}/marks`, facts)]
  })
  return [...repeats, ...differences]
}

function criterionProblems(criterion: DraftCriterion, where: string, context: Context): Found[] {
  const { code, name, marks, subCriteria } = criterion
  const list: Found[] = []
  const { count, marks: total } = totalOf(aspectsOfCriterion(criterion))
  if (count === 0) list.push(found('criterion-empty', where, { criterion: code }))
  else if (name === '') list.push(found('name-missing', `${where}/name`, { code }))
  const facts = { criterion: code, claimed: marks, found: formatPoints(total) }
  if (parsePoints(marks) !== total) list.push(found('criterion-total-differs', `${where}/marks`, facts))
  for (const at of repeatsIn(subCriteria)) {
    const facts = { subCriterion: codeAt(subCriteria, at) }
    list.push(found('sub-criterion-repeated', `${where}/subCriteria/${at}/code`, facts))
  }
  // That its sub-criteria are empty too goes without saying.
  if (count === 0) return list
  const below = subCriteria.map((part, at) => subCriterionProblems(part, `${where}/subCriteria/${at}`, context))
  return [...list, ...below.flat()]
}

function subCriterionProblems(subCriterion: DraftSubCriterion, where: string, context: Context): Found[] {
  const { code, name, day, aspects } = subCriterion
  if (aspects.length === 0) return [found('sub-criterion-empty', where, { subCriterion: code })]
  const list: Found[] = []
  if (name === '') list.push(found('name-missing', `${where}/name`, { code }))
  if (day === null && context.hasDays) list.push(found('day-missing', `${where}/day`, { subCriterion: code }))
  return [...list, ...aspects.flatMap((aspect, at) => aspectProblems(aspect, `${where}/aspects/${at}`, context))]
}

function aspectProblems(aspect: DraftAspect, where: string, context: Context): Found[] {
  const { code, description, maximum, kind } = aspect
  const list: Found[] = []
  if (description === '') list.push(found('name-missing', `${where}/description`, { code }))
  if (maximum === null) list.push(found('aspect-without-mark', `${where}/maximum`, { aspect: code }))
  else if (maximumOf(aspect) <= 0)
    list.push(found('mark-not-positive', `${where}/maximum`, { aspect: code, mark: maximum }))
  list.push(...aspectSectionProblems(aspect, where, context))
  return kind === 'judgement' ? [...list, ...ladderProblems(aspect, where)] : [...list, ...kindProblems(aspect, where)]
}

/** What is wrong with the measure of a measurement, or with the scale of a panel aspect. */
function kindProblems(aspect: DraftAspect, where: string): Found[] {
  const { code, kind, measure, scale } = aspect
  if (kind === 'panel' && !scale) return [found('panel-scale-missing', `${where}/scale`, { aspect: code })]
  const list = scale ? scaleProblems(aspect, scale) : measure ? measureProblems(aspect, measure) : []
  return list.map(({ code, field, facts }) => found(code, `${where}/${field}`, facts))
}

function aspectSectionProblems({ code, section }: DraftAspect, where: string, { sections }: Context): Found[] {
  if (sections.size === 0) return []
  if (section === null) return [found('section-missing', `${where}/section`, { aspect: code })]
  if (sections.has(section)) return []
  return [found('section-unknown', `${where}/section`, { aspect: code, section })]
}

function ladderProblems({ code, ladder }: DraftAspect, where: string): Found[] {
  if (!ladder || ladder.length === 0) return [found('ladder-missing', `${where}/ladder`, { aspect: code })]
  const missing = ladderScores
    .filter((score) => !ladder.some((step) => step.score === score))
    .map((score) => found('ladder-step-missing', `${where}/ladder`, { aspect: code, score }))
  const steps = ladder.flatMap(({ score, description }, at) => {
    const facts = { aspect: code, score }
    if (ladder.findIndex((step) => step.score === score) < at)
      return [found('ladder-step-repeated', `${where}/ladder/${at}`, facts)]
    return description === '' ? [found('ladder-step-empty', `${where}/ladder/${at}`, facts)] : []
  })
  return [...missing, ...steps]
}

type Coded = readonly { readonly code: string }[]

/** The places of codes that came before, in capitals or not. */
function repeatsIn(list: Coded): number[] {
  const seen = new Set<string>()
  return list.flatMap(({ code }, at) => {
    const key = code.toUpperCase()
    if (seen.has(key)) return [at]
    seen.add(key)
    return []
  })
}

const codeAt = (list: Coded, at: number): string => list[at]?.code ?? ''

const hasDays = ({ criteria }: SchemeDraft) =>
  criteria.some((criterion) => criterion.subCriteria.some((subCriterion) => subCriterion.day !== null))
