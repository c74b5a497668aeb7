import type { RankingHead } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'

/** The head of a criterion's column: code and maximum; its name is in the tooltip and for screen readers. */
export function CriterionHead(props: { criterion: RankingHead['criteria'][number]; class: string }) {
  const whole = () => {
    const { code, name, maximum } = props.criterion
    return t('public.criterionHead', { code, name, n: maximum })
  }
  return (
    <th scope="col" class={`${props.class} text-end`} title={whole()} aria-label={whole()}>
      <span class="block text-ink">{props.criterion.code}</span>
      <span class="block font-normal text-faint">{props.criterion.maximum}</span>
    </th>
  )
}
