import { For } from 'solid-js'
import type { MarksCheck } from '#domain/scoring/mark-line'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { Verdict } from '../desk/verdict.tsx'

/** The wrong lines of a file: where each is wrong, and why. */
export function Problems(props: { check: MarksCheck }) {
  const more = () =>
    [
      t('imports.wrongMore'),
      props.check.wrong > props.check.problems.length && t('imports.wrongFirst', { n: props.check.problems.length }),
      props.check.isMore && t('imports.wrongStopped'),
    ]
      .filter(Boolean)
      .join(' ')
  return (
    <>
      <Verdict kind="bad" title={t('imports.wrongTitle', { n: formatNumber(props.check.wrong) })} more={more()} />
      <ol class="grid border-line border-b text-15" aria-label={t('imports.problems')}>
        <For each={props.check.problems}>
          {({ line, field, code, facts }) => (
            <li class="flex flex-wrap gap-x-4 gap-y-0.5 border-line border-t px-2 py-2">
              <span class="w-28 font-medium">{t('imports.line', { n: formatNumber(line) })}</span>
              <span class="w-24 text-muted">{t(`imports.field-${field ?? 'none'}`)}</span>
              <span class="min-w-0 flex-1 basis-56 text-refused">{refusalText({ code, facts })}</span>
            </li>
          )}
        </For>
      </ol>
    </>
  )
}
