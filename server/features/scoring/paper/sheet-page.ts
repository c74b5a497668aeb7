import type { SchemeAspect, SchemeView } from '#domain/standards/contract'
import { qrDrawing } from '../../../platform/typst/qr-drawing.ts'

/** A sheet that is to be printed. */
export interface PrintedSheet {
  readonly id: string
  /** How the entry is called on paper: its code or number, never a name. */
  readonly entry: string
  readonly subCriterionId: string
  readonly judges: readonly string[]
  /** The panel's name. */
  readonly panel: string
}

/** Where the sheets belong. */
export interface PaperPlace {
  readonly event: string
  readonly discipline: string
  readonly session: string
  /** Where a scanned code leads. */
  readonly addressOf: (sheetId: string) => string
}

/** Everything on the pages, as mark-sheet.typ reads it: data alone, never a part of the template's source. */
export function pagesOf(sheets: readonly PrintedSheet[], scheme: SchemeView, place: PaperPlace) {
  const subCriteria = new Map(scheme.criteria.flatMap((criterion) => criterion.subCriteria.map((sub) => [sub.id, sub])))
  return {
    event: place.event,
    discipline: place.discipline,
    session: place.session,
    sheets: sheets.flatMap((sheet) => {
      const sub = subCriteria.get(sheet.subCriterionId)
      if (!sub) return []
      return [
        {
          entry: sheet.entry,
          code: sub.code,
          name: sub.name,
          panel: sheet.panel,
          judges: sheet.judges,
          qr: qrDrawing(place.addressOf(sheet.id)),
          aspects: sub.aspects.map(aspectLine),
        },
      ]
    }),
  }
}

/** An aspect with the boxes that it wants: one for all, or one for each judge. */
function aspectLine({ code, description, requirement, kind, maximum, measure, ladder, scale }: SchemeAspect) {
  const steps = ladder?.map(({ score, description: words }) => ({ score, words })) ?? []
  return {
    code,
    description,
    requirement,
    maximum,
    alone: kind !== 'measurement',
    ladder: steps,
    box: boxOf(measure, scale),
  }
}

/** What is to be written into a box: the form of the template's hint. */
function boxOf(measure: SchemeAspect['measure'], scale: SchemeAspect['scale']) {
  if (scale) return { form: 'panel', from: scale.lowest, to: scale.highest, step: scale.step }
  switch (measure?.form) {
    case undefined:
      return { form: 'score' }
    case 'steps':
      return { form: 'steps', step: measure.step }
    case 'deductions':
      return { form: 'faults', each: measure.perFault }
    case 'table':
    case 'linear':
      return { form: 'value', unit: measure.unit }
    case 'full-or-zero':
      return { form: 'full-or-zero' }
  }
}
