import { Check } from 'typebox/value'
import { ladderScores, Measure, PanelScale } from '#domain/standards/contract'
import type { AspectForm, AspectPart, Notice, Part } from './draft.ts'
import { partAt } from './draft.ts'
import type { MarkReading } from './marks.ts'
import type { RowView } from './row-view.ts'
import { kindOf, oneLine, sectionCode } from './words.ts'

/** Notes that something about a part deserves a look. */
export function notice(part: Part, found: Omit<Notice, 'facts'> & { readonly facts?: Notice['facts'] }): void {
  part.notices.push({ facts: {}, ...found })
}

/** The first line of an aspect, together with what is wrong with it. */
export function openAspect(view: RowView): AspectPart {
  const kind = kindOf(view.text('kind'))
  const aspect: AspectPart = {
    ...partAt(view.place('kind')),
    kind: kind ?? 'measurement',
    description: view.text('description'),
    explanation: [],
    requirement: view.text('requirement'),
    section: view.has('section') ? sectionCode(view.text('section')) : null,
    maximum: view.mark?.mark ?? null,
    ladder: [],
    listed: [],
    form: formOf(view.text('form')),
  }
  for (const field of ['description', 'section', 'maximum'] as const) aspect.places.set(`/${field}`, view.place(field))
  if (!kind) {
    const facts = { text: oneLine(view.text('kind')) }
    notice(aspect, { code: 'aspect-kind-unknown', severity: 'error', field: '/kind', place: view.place('kind'), facts })
  }
  if (view.has('form') && !aspect.form)
    notice(aspect, { code: 'form-not-understood', severity: 'error', field: '/measure', place: view.place('form') })
  noticeMark(aspect, view)
  if (view.score && view.has('explanation')) takeScore(aspect, view, view.score)
  else if (view.has('explanation')) aspect.explanation.push(view.text('explanation'))
  return aspect
}

/** What our own column says, which is JSON; null where it says nothing that can be understood. */
function formOf(text: string): AspectForm | null {
  const form = text === '' ? null : parsed(text)
  return Check(Measure, form) || Check(PanelScale, form) ? form : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A cell that someone typed into is named as form-not-understood.
    return null
  }
}

function noticeMark(aspect: AspectPart, view: RowView): void {
  if (!view.mark?.problem) return
  const { problem, text } = view.mark
  notice(aspect, { code: problem, severity: 'error', field: '/maximum', place: view.place('maximum'), facts: { text } })
}

/** A described score under an aspect: a step of a judgement's ladder, or one of the marks a measurement can take. */
export function takeScore(aspect: AspectPart, view: RowView, { mark, text }: MarkReading): void {
  const description = [view.text('description'), view.text('explanation')].filter(Boolean).join('\n')
  const place = view.place('score')
  if (aspect.kind === 'measurement' && !isGuessed(aspect)) {
    aspect.explanation.push(`${text}: ${description}`)
    if (mark !== null) aspect.listed.push(mark)
    noticeOnce(aspect, { code: 'scores-under-measurement', severity: 'warning', field: '/measure', place })
    return
  }
  aspect.kind = 'judgement'
  const score = ladderScores.find((known) => known * 10_000 === mark)
  if (score === undefined) {
    notice(aspect, { code: 'ladder-score-unknown', severity: 'error', field: '', place, facts: { text } })
    return
  }
  aspect.places.set(`/ladder/${aspect.ladder.length}`, place)
  aspect.ladder.push({ score, description })
}

/** Whether the kind of an aspect is only guessed, since its row doesn't tell. */
const isGuessed = (aspect: AspectPart) => aspect.notices.some(({ code }) => code === 'aspect-kind-unknown')

function noticeOnce(part: Part, found: Omit<Notice, 'facts'>): void {
  if (!part.notices.some(({ code }) => code === found.code)) notice(part, found)
}

/** A line that goes on with an aspect: more words, or words with one of the marks that a measurement can take. */
export function takeWords(aspect: AspectPart, view: RowView): void {
  const words = (['description', 'explanation', 'requirement'] as const)
    .map((column) => view.text(column))
    .filter(Boolean)
  const mark = view.positiveMark
  if (mark === null && view.has('description'))
    notice(aspect, { code: 'row-without-type', severity: 'warning', field: '', place: view.place('description') })
  const listed = mark !== null && words.length > 0 && aspect.kind === 'measurement'
  if (listed) aspect.listed.push(mark)
  if (words.length > 0) aspect.explanation.push(`${listed ? `${view.text('maximum')}: ` : ''}${words.join('\n')}`)
  if (mark !== null && !listed) noticeStrayMark(aspect, view)
}

/** A mark that belongs to no aspect is told, since it counts for nothing. */
export function noticeStrayMark(part: Part, view: RowView): void {
  const facts = { mark: view.text('maximum') }
  notice(part, { code: 'mark-outside-aspect', severity: 'warning', field: '', place: view.place('maximum'), facts })
}
