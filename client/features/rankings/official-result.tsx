import Copy from 'lucide-solid/icons/copy'
import ExternalLink from 'lucide-solid/icons/external-link'
import { Show } from 'solid-js'
import { formatPoints, points } from '#domain/kit/points'
import type { RankingHead, ResultVersion, ResultView } from '#domain/rankings/contract'
import { formatDateTime } from '../../lib/text/format.ts'
import { locale, t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { tableWords } from '../desk/table-words.ts'
import { copyText } from '../people/invitation-link.tsx'
import { PersonName } from '../people/person-name.tsx'
import { AbsentEntries } from '../public/absent-entries.tsx'
import { Members } from '../public/members.tsx'
import { PenaltyNote } from '../public/penalty-note.tsx'
import { ResultFiles } from '../public/result-files.tsx'

type OfficialStanding = ResultView['standings'][number]

/** A published result: its standings with awards, and every version there was. */
export function OfficialResult(props: {
  disciplineId: string
  criteria: RankingHead['criteria']
  result: ResultView
  decimals: number
  versions: readonly ResultVersion[]
}) {
  return (
    <>
      <Section
        title={`${t('results.standings')} · ${t('results.version', { n: props.result.version })}`}
        more={`${t('results.versionMore', { time: formatDateTime(props.result.publishedAt) })} · ${t('results.rules', { version: props.result.ruleVersion })}`}
        actions={
          <a
            href={`/disciplines/${props.disciplineId}/results`}
            target="_blank"
            rel="noreferrer"
            class="inline-flex min-h-11 items-center gap-2"
          >
            <ExternalLink class="size-4" aria-hidden="true" />
            {t('results.publicPage')}
          </a>
        }
      >
        <ResultFiles disciplineId={props.disciplineId} />
        <Standings criteria={props.criteria} standings={props.result.standings} decimals={props.decimals} />
        <AbsentEntries of={props.result.absent} />
      </Section>
      <Section title={t('results.inputHash')} more={t('results.inputHashMore')}>
        <Timeline
          name={t('results.inputHash')}
          happenings={props.versions.map(({ version, inputHash, publishedAt }) => ({
            at: formatDateTime(publishedAt),
            instant: publishedAt,
            current: version === props.result.version,
            title: t('results.version', { n: version }),
            more: <Hash hash={inputHash} version={version} />,
          }))}
        />
      </Section>
    </>
  )
}

function Hash(props: { hash: string; version: number }) {
  return (
    <span class="inline-flex items-center gap-1">
      <code class="font-mono text-13" title={props.hash}>
        {props.hash.slice(0, 8)}…{props.hash.slice(-8)}
      </code>
      <IconButton
        name={`${t('results.copyHash')} (${t('results.version', { n: props.version })})`}
        icon={<Copy class="!size-4" aria-hidden="true" />}
        onClick={() => void copyText(props.hash, t('results.hashCopied'))}
      />
    </span>
  )
}

const scaleColumn = (): Column<OfficialStanding> => ({
  key: 'scale',
  head: t('results.scale'),
  align: 'end',
  cell: (row) => <span class="text-17">{row.scale}</span>,
  sortBy: (row) => Number(row.scale ?? 0),
})

function Standings(props: {
  criteria: RankingHead['criteria']
  standings: readonly OfficialStanding[]
  decimals: number
}) {
  const figure = (text: string) => formatPoints(points(text), props.decimals)
  const columns = (): Column<OfficialStanding>[] => [
    {
      key: 'rank',
      head: t('results.rank'),
      cell: (row) => <span class="text-17 font-semibold">{row.rank}</span>,
      sortBy: (row) => row.rank,
      class: 'w-20',
    },
    {
      key: 'entry',
      head: t('results.entry'),
      cell: (row) => (
        <>
          <PersonName name={row.name} latinName={row.latinName} />
          <Members of={row} />
          <PenaltyNote of={row.penalties} />
        </>
      ),
      sortBy: (row) => row.name,
    },
    {
      key: 'delegation',
      head: t('results.delegation'),
      cell: (row) => row.delegation.name,
      sortBy: (row) => row.delegation.name,
      from: 'md',
    },
    {
      key: 'award',
      head: t('results.award'),
      cell: (row) => (
        <span class="inline-flex flex-wrap gap-1.5">
          <Show when={row.award}>{(award) => <Badge kind={award()}>{t(`results.${award()}`)}</Badge>}</Show>
          <Show when={row.best}>
            <Badge>{t('results.best')}</Badge>
          </Show>
        </span>
      ),
    },
    ...props.criteria.map(
      (criterion): Column<OfficialStanding> => ({
        key: criterion.code,
        head: criterion.code,
        align: 'end',
        class: 'text-muted',
        from: 'lg',
        cell: (row) => figure(row.criteria[criterion.code] ?? '0'),
        sortBy: (row) => Number(row.criteria[criterion.code] ?? 0),
      }),
    ),
    {
      key: 'total',
      head: t('results.total'),
      align: 'end',
      cell: (row) => (
        <span class="grid justify-items-end">
          <span class="text-17 font-semibold">{figure(row.total)}</span>
          <Show when={row.tieBreak}>
            {(code) => (
              <details class="text-13 text-muted">
                <summary class="cursor-pointer">{t('results.tie')}</summary>
                {t('results.tieBy', { code: code() })}
              </details>
            )}
          </Show>
        </span>
      ),
      sortBy: (row) => Number(row.total),
    },
    ...(props.standings.some(({ scale }) => scale !== null) ? [scaleColumn()] : []),
  ]
  return (
    <Table
      name={t('results.standings')}
      rows={props.standings}
      columns={columns()}
      keyOf={(row) => row.entryId}
      textOf={(row) => `${row.number} ${row.name} ${row.latinName ?? ''} ${row.delegation.name}`}
      locale={locale()}
      words={tableWords(t('sessions.search'))}
    />
  )
}
