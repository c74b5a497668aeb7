/** One figure, beside what it is compared with. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The baseline of the same run, in the same unit; null where there is nothing to compare with. */
  readonly baseline: number | null
  /** How many times better than the baseline. */
  readonly ratio: number | null
  readonly target: string | null
  /** Null where no target is set. */
  readonly reached: boolean | null
}

const shown = (value: number | null) =>
  value === null ? '' : value.toLocaleString('en', { maximumSignificantDigits: 4 })

/** Figures as a table for people. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, baseline, ratio, target, reached }) => [
    name,
    `${shown(value)} ${unit}`,
    baseline === null ? '' : `${shown(baseline)} ${unit}`,
    ratio === null ? '' : `${shown(ratio)} x`,
    target ?? '',
    reached === null ? '' : reached ? 'yes' : 'NO',
  ])
  const all = [['', 'measured', 'baseline', 'ratio', 'target', 'reached'], ...rows]
  const widths = all[0]?.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0))) ?? []
  return all
    .map((row) =>
      row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n')
}
