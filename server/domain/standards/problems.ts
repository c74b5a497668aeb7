import { formatPoints, parsePoints, zero } from '#domain/kit/points'
import { type Refusal, type RefusalFacts, refuse } from '#domain/kit/refusal'
import {
  type DraftAspect,
  type DraftCriterion,
  type DraftSubCriterion,
  ladderScores,
  type SchemeDraft,
  type SchemeProblem,
} from './contract.ts'
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
])

/** Everything wrong with a scheme, in the order of the scheme; no cells, since a value knows no sheet. */
export function problemsOf(scheme: SchemeDraft): SchemeProblem[] {
  const totals = totalsOf(scheme)
  const list = [
    ...(totals.whole.marks === 0 ? [found('scheme-no-marks', '', {})] : []),
    ...sectionProblems(scheme, totals),
    ...scheme.criteria.flatMap((criterion, at) => criterionProblems(criterion, at, scheme)),
  ]
  return list.map((problem) => ({ ...problem, severity: warnings.has(problem.code) ? 'warning' : 'error', cell: null }))
}

/** The scheme's first reason not to be imported, if any: no marks at all, or the count of its errors. */
export function whyNotImport(problems: readonly SchemeProblem[]): Refusal | null {
  const errors = problems.filter((problem) => problem.severity === 'error')
  const first = errors[0]
  if (!first) return null
  if (errors.some((problem) => problem.code === 'scheme-no-marks')) return refuse('scheme-no-marks')
  return refuse('scheme-has-errors', { errors: errors.length, first: first.code, cell: first.cell })
}

function sectionProblems(scheme: SchemeDraft, totals: SchemeTotals): Found[] {
  return scheme.sections.flatMap(({ code, marks }, at) => {
    const where = `/sections/${at}`
    const list = isRepeated(scheme.sections, at) ? [found('section-repeated', `${where}/code`, { section: code })] : []
    const total = totals.sections.get(code)?.marks ?? zero
    if (marks === null || parsePoints(marks) === total) return list
    const facts = { section: code, claimed: marks, found: formatPoints(total) }
    return [...list, found('section-total-differs', `${where}/marks`, facts)]
  })
}

function criterionProblems(criterion: DraftCriterion, at: number, scheme: SchemeDraft): Found[] {
  const { code, name, marks, subCriteria } = criterion
  const where = `/criteria/${at}`
  const list: Found[] = []
  if (isRepeated(scheme.criteria, at)) list.push(found('criterion-repeated', `${where}/code`, { criterion: code }))
  if (name === '') list.push(found('name-missing', `${where}/name`, { code }))
  if (subCriteria.length === 0) list.push(found('criterion-empty', where, { criterion: code }))
  const total = totalOf(aspectsOfCriterion(criterion)).marks
  if (parsePoints(marks) !== total)
    list.push(
      found('criterion-total-differs', `${where}/marks`, {
        criterion: code,
        claimed: marks,
        found: formatPoints(total),
      }),
    )
  const below = subCriteria.map((_, index) =>
    subCriterionProblems(criterion, index, `${where}/subCriteria/${index}`, scheme),
  )
  return [...list, ...below.flat()]
}

function subCriterionProblems(criterion: DraftCriterion, at: number, where: string, scheme: SchemeDraft): Found[] {
  const subCriterion = criterion.subCriteria[at] as DraftSubCriterion
  const { code, name, day, aspects } = subCriterion
  const list: Found[] = []
  if (isRepeated(criterion.subCriteria, at))
    list.push(found('sub-criterion-repeated', `${where}/code`, { subCriterion: code }))
  if (name === '') list.push(found('name-missing', `${where}/name`, { code }))
  if (day === null && hasDays(scheme)) list.push(found('day-missing', `${where}/day`, { subCriterion: code }))
  if (aspects.length === 0) list.push(found('sub-criterion-empty', where, { subCriterion: code }))
  return [...list, ...aspects.flatMap((aspect, index) => aspectProblems(aspect, `${where}/aspects/${index}`, scheme))]
}

function aspectProblems(aspect: DraftAspect, where: string, scheme: SchemeDraft): Found[] {
  const { code, description, maximum, kind } = aspect
  const list: Found[] = []
  if (description === '') list.push(found('name-missing', `${where}/description`, { code }))
  if (maximum === null) list.push(found('aspect-without-mark', `${where}/maximum`, { aspect: code }))
  else if (maximumOf(aspect) <= 0)
    list.push(found('mark-not-positive', `${where}/maximum`, { aspect: code, mark: maximum }))
  list.push(...aspectSectionProblems(aspect, where, scheme))
  return kind === 'judgement' ? [...list, ...ladderProblems(aspect, where)] : list
}

function aspectSectionProblems({ code, section }: DraftAspect, where: string, { sections }: SchemeDraft): Found[] {
  if (sections.length === 0) return []
  if (section === null) return [found('section-missing', `${where}/section`, { aspect: code })]
  if (sections.some((known) => known.code === section)) return []
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

/** Whether an earlier one has the same code; capitals make no difference. */
function isRepeated(list: readonly { readonly code: string }[], at: number): boolean {
  const code = list[at]?.code.toUpperCase()
  return list.findIndex((other) => other.code.toUpperCase() === code) < at
}

const hasDays = ({ criteria }: SchemeDraft) =>
  criteria.some((criterion) => criterion.subCriteria.some((subCriterion) => subCriterion.day !== null))
