import { For } from 'solid-js'
import type { RankingHead, RankingRow } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { travel } from '../../ui/motion.ts'
import type { Ranked } from '../rankings/ranked.ts'
import { CriteriaPoints } from './criteria-points.tsx'
import { Meter } from './meter.tsx'
import { OpeningRow } from './opening-row.tsx'

/** The ranking as a list, for narrow screens: each row opens to its points by criterion. Rows travel. */
export function RankingList(props: { head: RankingHead; rows: readonly RankingRow[]; rankOf: Ranked['rankOf'] }) {
  let list: HTMLOListElement | undefined
  travel(
    () => list,
    () => props.rows.map(({ entryId }) => entryId),
  )
  const share = (row: RankingRow) => (props.head.aspects === 0 ? 0 : row.decided / props.head.aspects)
  return (
    <ol ref={list} class="border-line border-b" aria-label={t('public.liveRanking')}>
      <For each={props.rows}>
        {(row) => (
          <OpeningRow
            row={row}
            rank={props.rankOf(row)}
            under={<Meter share={share(row)} class="mt-1.5 w-16" />}
            more={
              <>
                <p class="mb-2 text-13 text-muted">
                  {row.number ? `${t('public.numberOf', { n: row.number })} · ` : null}
                  {t('public.decidedOf', { n: row.decided, total: props.head.aspects })}
                </p>
                <CriteriaPoints criteria={props.head.criteria} points={row.criteria} />
              </>
            }
          />
        )}
      </For>
    </ol>
  )
}
