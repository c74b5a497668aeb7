import { useLocation, useNavigate } from '@solidjs/router'
import CircleAlert from 'lucide-solid/icons/circle-alert'
import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleHelp from 'lucide-solid/icons/circle-question-mark'
import ImageOff from 'lucide-solid/icons/image-off'
import Paperclip from 'lucide-solid/icons/paperclip'
import { createMemo, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { ApplicationRow, ReviewQueue } from '#domain/applications/review-contract'
import { createTableAddress } from '../../../lib/table-address.ts'
import { formatDateTime, formatNumber } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { localeTag } from '../../../lib/text/locale.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { type Column, Table } from '../../../ui/table.tsx'
import { arrange } from '../../../ui/table-view.ts'
import { tableWords } from '../../desk/table-words.ts'
import { ApplicationStatus } from '../own/application-state.tsx'
import { conditionsOf } from './filters.ts'
import { setWalk } from './walk.ts'
import { offeringWords } from './words.ts'

/** A selection of applications by their identifiers. */
export interface Selection {
  has(id: string): boolean
  toggle(id: string, chosen: boolean): void
  all(ids: readonly string[]): void
}

/** Applications as a list; a press opens one, a tick selects it. */
export function QueueTable(props: {
  queue: ReviewQueue
  rows: readonly ApplicationRow[]
  /** Null where nothing may be decided. */
  selection: Selection | null
  showState: boolean
}) {
  const navigate = useNavigate()
  const location = useLocation()
  const address = createTableAddress()
  const offerings = createMemo(() => new Map(props.queue.offerings.map((one) => [one.id, offeringWords(one)])))
  const textOf = (row: ApplicationRow) => [row.name, row.latinName, row.employer].join(' ')
  const shown = () => arrange(props.rows, columns(), address.view, textOf, localeTag())
  const open = (row: ApplicationRow) => {
    const ids = shown().map(({ id }) => id)
    setWalk({ eventId: eventIdOf(location.pathname), ids, from: location.pathname + location.search })
    navigate(`${location.pathname}/${row.id}`)
  }
  const columns = (): Column<ApplicationRow>[] => [
    ...(props.selection ? [tickColumn(props.selection)] : []),
    {
      key: 'name',
      head: t('review.name'),
      class: 'wrap-anywhere min-w-36',
      sortBy: ({ name }) => name,
      cell: (row) => (
        <div class="py-1">
          <span class="font-medium">{row.name}</span>
          <Show when={row.own}>
            {' '}
            <Badge>{t('review.own')}</Badge>
          </Show>
          <div class="text-13 text-muted">{row.employer ?? t('review.source-self')}</div>
          <div class="text-13 text-muted md:hidden">{offerings().get(row.offeringId)}</div>
        </div>
      ),
    },
    {
      key: 'offering',
      head: t('review.offering'),
      from: 'md',
      class: 'wrap-anywhere',
      sortBy: (row) => offerings().get(row.offeringId) ?? '',
      cell: (row) => (
        <>
          {offerings().get(row.offeringId)}
          <Show when={row.route === 'recognition'}>
            <div class="text-13 text-muted">{recognitionWords(row)}</div>
          </Show>
        </>
      ),
    },
    {
      key: 'conditions',
      head: t('review.conditions'),
      class: 'whitespace-nowrap',
      sortBy: conditionsOf,
      cell: (row) => <Conditions row={row} />,
    },
    {
      key: 'files',
      head: t('review.files'),
      from: 'sm',
      class: 'whitespace-nowrap',
      cell: (row) => <Files row={row} />,
    },
    ...(props.showState
      ? [
          {
            key: 'state',
            head: t('review.states'),
            cell: (row: ApplicationRow) => <ApplicationStatus state={row.state} />,
          },
        ]
      : []),
    {
      key: 'time',
      head: t('review.handedIn'),
      from: 'lg',
      class: 'whitespace-nowrap text-muted',
      sortBy: ({ submittedAt }) => submittedAt,
      cell: ({ submittedAt, round }) => (
        <>
          {submittedAt ? formatDateTime(submittedAt) : '–'}
          <Show when={round > 1}>
            <div class="text-13 text-saved">{t('review.round', { n: round })}</div>
          </Show>
        </>
      ),
    },
  ]
  return (
    <Table
      name={t('review.title')}
      rows={props.rows}
      columns={columns()}
      keyOf={({ id }) => id}
      textOf={textOf}
      onOpen={open}
      locale={localeTag()}
      words={tableWords(t('review.filter'))}
      tools={
        <Show when={props.selection}>
          {(selection) => (
            <Button kind="quiet" onClick={() => selection().all(shown().map(({ id }) => id))}>
              {t('review.selectAll', { n: formatNumber(shown().length) })}
            </Button>
          )}
        </Show>
      }
      {...address}
    />
  )
}

const eventIdOf = (path: string) => path.split('/')[3] ?? ''

const recognitionWords = ({ panel }: ApplicationRow): string =>
  `${t('apply.route-recognition')} · ${panel ? t('review.panel', { ...panel }) : t('review.panelNone')}`

/** A tick that doesn't open the row. */
const tickColumn = (selection: Selection): Column<ApplicationRow> => ({
  key: 'tick',
  head: '',
  class: 'w-12 !px-0',
  cell: (row) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tick itself takes the keys
    <label class="grid size-12 cursor-pointer place-items-center" onClick={(event) => event.stopPropagation()}>
      <input
        type="checkbox"
        class="size-5 accent-accent"
        aria-label={t('review.select', { name: row.name })}
        checked={selection.has(row.id)}
        onChange={(event) => selection.toggle(row.id, event.currentTarget.checked)}
      />
    </label>
  ),
})

const LOOKS = {
  met: { icon: CircleCheck, ink: 'text-stored' },
  unmet: { icon: CircleAlert, ink: 'text-refused' },
  unknown: { icon: CircleHelp, ink: 'text-muted' },
} as const

function Conditions(props: { row: ApplicationRow }) {
  const state = () => conditionsOf(props.row)
  return (
    <span class={classNames('inline-flex items-center gap-1.5 text-15', LOOKS[state()].ink)}>
      <Dynamic component={LOOKS[state()].icon} class="size-4 shrink-0" aria-hidden="true" />
      <span class="max-sm:sr-only">{t(`review.conditions-${state()}`)}</span>
    </span>
  )
}

function Files(props: { row: ApplicationRow }) {
  return (
    <span class="inline-flex flex-wrap items-center gap-x-3 text-13 text-muted">
      <Show when={!props.row.photo}>
        <span class="inline-flex items-center gap-1 text-saved">
          <ImageOff class="size-4" aria-hidden="true" />
          {t('review.noPhoto')}
        </span>
      </Show>
      <Show when={props.row.evidence > 0}>
        <span class="inline-flex items-center gap-1">
          <Paperclip class="size-4" aria-hidden="true" />
          {t('review.evidence', { n: props.row.evidence })}
        </span>
      </Show>
    </span>
  )
}
