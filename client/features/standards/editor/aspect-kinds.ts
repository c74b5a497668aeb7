import {
  type AspectKind,
  type DraftAspect,
  ladderScores,
  type Measure,
  type MeasureForm,
  type PanelScale,
} from '#domain/standards/contract'

const scale: PanelScale = {
  lowest: '0',
  highest: '10',
  step: '0.5',
  dropHighest: 0,
  dropLowest: 0,
  factor: '1',
  absence: 'left-out',
}

/** What an aspect needs that becomes of another kind; what its old kind needed goes. */
export function asKind(kind: AspectKind): Partial<DraftAspect> {
  const bare = { kind, measure: null, ladder: null, scale: null }
  if (kind === 'panel') return { ...bare, scale }
  if (kind === 'measurement') return { ...bare, measure: { form: 'full-or-zero' } }
  return { ...bare, ladder: ladderScores.map((score) => ({ score, description: '' })) }
}

/** A measure of another form, to begin with. `maximum` is the aspect's. */
export function asForm(form: MeasureForm, maximum: string): Measure {
  switch (form) {
    case 'full-or-zero':
      return { form }
    case 'steps':
      return { form, step: '0.5' }
    case 'deductions':
      return { form, perFault: '0.5', floor: '0' }
    case 'table':
      return {
        form,
        unit: 'mm',
        tolerance: '0',
        rows: [
          { upTo: '0.1', points: maximum },
          { upTo: null, points: '0' },
        ],
      }
    case 'linear':
      return {
        form,
        unit: 'mm',
        tolerance: '0',
        from: { value: '0', points: maximum },
        to: { value: '1', points: '0' },
      }
  }
}
