import { useParams, useSearchParams } from '@solidjs/router'
import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createMemo, For } from 'solid-js'
import { formatPoints, points } from '#domain/kit/points'
import type { RankingHead, StandingView } from '#domain/rankings/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { IconButton } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { type AtDiscipline, DisciplineFrame } from '../desk/frames.tsx'
import { PersonName } from '../people/person-name.tsx'
import { AbsentEntries } from '../public/absent-entries.tsx'
import { Members } from '../public/members.tsx'

const MINUTE = 60_000

/** The ranking as it stood at any moment, from the log. The moment is in the address. */
export default function PastRankingPage() {
  return <DisciplineFrame tabName={t('results.past')}>{(at) => <Past at={at()} />}</DisciplineFrame>
}

function Past(props: { at: AtDiscipline }) {
  const params = useParams<{ disciplineId: string }>()
  const [search, setSearch] = useSearchParams<{ at?: string }>()
  const opened = Date.now()
  const from = createMemo(() => {
    const starts = props.at.sessions
      .filter(({ disciplineId }) => disciplineId === params.disciplineId)
      .map(({ startsAt }) => Date.parse(startsAt))
    return Math.min(opened - MINUTE, ...starts)
  })
  const moment = () => {
    const asked = Date.parse(search.at ?? '')
    return Number.isNaN(asked) ? opened : Math.min(Math.max(asked, from()), opened)
  }
  const go = (to: number) =>
    setSearch({ at: new Date(Math.min(to, opened)).toISOString() }, { replace: true, scroll: false })
  const past = createRemote<{ head: RankingHead; rows: StandingView[] }>(
    () => `/api/disciplines/${params.disciplineId}/ranking-at?at=${new Date(moment()).toISOString()}`,
  )
  return (
    <Section title={t('results.past')} more={t('results.pastMore')}>
      <div class="flex flex-wrap items-center gap-3">
        <IconButton
          name={t('results.minuteBack')}
          icon={<ChevronLeft aria-hidden="true" />}
          onClick={() => go(moment() - MINUTE)}
        />
        <label class="grid min-w-56 flex-1 gap-1 text-13 text-muted">
          {t('results.pastAt')}
          <input
            type="range"
            class="h-11 w-full accent-accent"
            min={from()}
            max={opened}
            step={MINUTE / 6}
            value={moment()}
            aria-valuetext={formatDateTime(new Date(moment()))}
            onChange={(event) => go(event.currentTarget.valueAsNumber)}
          />
        </label>
        <IconButton
          name={t('results.minuteOn')}
          icon={<ChevronRight aria-hidden="true" />}
          onClick={() => go(moment() + MINUTE)}
        />
        <strong class="min-w-44 text-17 font-semibold tabular-nums">{formatDateTime(new Date(moment()))}</strong>
      </div>
      <Remote of={past}>{(found) => <PastTable rows={found().rows} absent={found().head.absent} />}</Remote>
    </Section>
  )
}

function PastTable(props: { rows: readonly StandingView[]; absent: RankingHead['absent'] }) {
  return (
    <div class="overflow-x-auto rounded-md border border-line bg-raised [contain:inline-size]">
      <table class="w-full border-collapse text-15" aria-label={t('results.past')}>
        <thead class="text-13 text-muted">
          <tr class="border-strong/60 border-b [&>th]:h-11 [&>th]:px-3 [&>th]:font-medium">
            <th scope="col" class="w-16 text-end">
              {t('results.rank')}
            </th>
            <th scope="col" class="text-start">
              {t('results.entry')}
            </th>
            <th scope="col" class="text-start max-sm:hidden">
              {t('results.delegation')}
            </th>
            <th scope="col" class="text-end">
              {t('results.decided')}
            </th>
            <th scope="col" class="text-end">
              {t('results.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr class="border-line border-b last:border-0 [&>*]:h-13 [&>*]:px-3">
                <td class="text-end font-semibold tabular-nums">{row.rank}</td>
                <th scope="row" class="text-start font-normal">
                  <PersonName name={row.name} latinName={row.latinName} />
                  <Members of={row} />
                </th>
                <td class="text-muted max-sm:hidden">{row.delegation.name}</td>
                <td class="text-end text-muted tabular-nums">{row.decided}</td>
                <td class="text-end font-semibold tabular-nums">{formatPoints(points(row.total), 2)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <AbsentEntries boxed of={props.absent} />
    </div>
  )
}
