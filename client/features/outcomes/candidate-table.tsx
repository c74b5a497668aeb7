import { useSearchParams } from '@solidjs/router'
import { createMemo, For, Show } from 'solid-js'
import { ticketNumber } from '#domain/attendance/tickets'
import type { BatchOutcomes, CandidateOutcome, PartOutcome } from '#domain/outcomes/views'
import { type Component, components } from '#domain/standards/standard'
import { createTableAddress } from '../../lib/table-address.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { Select } from '../../ui/select.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { tableWords } from '../desk/table-words.ts'
import { componentName, offeringName } from './names.ts'
import { OutcomeLook } from './outcome-look.tsx'

const filters = ['missing', 'passed', 'failed', 'absent', 'void', 'carried'] as const
type Filter = (typeof filters)[number]

const has = (state: PartOutcome['state']) => (one: CandidateOutcome) => one.parts.some((part) => part.state === state)
const holds: Readonly<Record<Filter, (one: CandidateOutcome) => boolean>> = {
  missing: ({ overall }) => overall === 'pending',
  passed: ({ overall }) => overall === 'passed',
  failed: ({ overall }) => overall === 'failed',
  absent: has('absent'),
  void: has('void'),
  carried: has('carried'),
}

/** Everybody of a batch with every component; what is shown stands in the address. */
export function CandidateTable(props: {
  outcomes: BatchOutcomes
  openKey: string | null
  onOpen: (candidate: CandidateOutcome) => void
}) {
  const address = createTableAddress()
  const [params, setParams] = useSearchParams<{ offering?: string; only?: string }>()
  const only = () => filters.find((one) => one === params.only)
  const rows = createMemo(() => {
    const filter = only()
    return props.outcomes.candidates.filter(
      (one) => (!params.offering || one.offeringId === params.offering) && (!filter || holds[filter](one)),
    )
  })
  const used = () =>
    components.filter((one) =>
      props.outcomes.offerings.some(({ parts }) => parts.some((part) => part.component === one)),
    )
  const offerings = () => new Map(props.outcomes.offerings.map((one) => [one.id, offeringName(one)]))
  const columns = (): Column<CandidateOutcome>[] => [
    {
      key: 'ticket',
      head: t('outcomes.ticket'),
      from: 'sm',
      class: 'w-24',
      sortBy: ({ ticket }) => ticket ?? 1e9,
      cell: ({ ticket }) => (ticket === null ? '–' : ticketNumber(ticket)),
    },
    {
      key: 'name',
      head: t('outcomes.name'),
      class: 'min-w-44 wrap-anywhere',
      sortBy: ({ name }) => name,
      cell: (one) => (
        <div class="py-1">
          <div class="font-medium">{one.name}</div>
          <div class="text-13 text-muted">{one.document}</div>
          <div class="text-13 text-muted">{offerings().get(one.offeringId)}</div>
          <ul class="grid gap-1 pt-1 lg:hidden">
            <For each={one.parts}>
              {(part) => (
                <li class="flex flex-wrap gap-x-2 text-13">
                  <span class="text-muted">{componentName(part.component)}</span>
                  <PartLook part={part} />
                </li>
              )}
            </For>
          </ul>
        </div>
      ),
    },
    ...used().map(partColumn),
    {
      key: 'overall',
      head: t('outcomes.overall'),
      sortBy: ({ overall }) => overall,
      cell: ({ overall }) => <OutcomeLook state={overall} word={t(`outcomes.overall-${overall}`)} />,
    },
  ]
  return (
    <Table
      name={t('outcomes.candidates')}
      rows={rows()}
      columns={columns()}
      keyOf={({ key }) => key}
      textOf={(one) => [one.ticket && ticketNumber(one.ticket), one.name, one.latinName, one.delegation].join(' ')}
      openKey={props.openKey}
      onOpen={props.onOpen}
      locale={localeTag()}
      words={tableWords(t('outcomes.filter'))}
      tools={
        <>
          <Select
            hideLabel
            class="w-52"
            label={t('outcomes.offering')}
            value={params.offering ?? ''}
            options={[
              { value: '', label: t('outcomes.allOfferings') },
              ...props.outcomes.offerings.map((one) => ({ value: one.id, label: offeringName(one) })),
            ]}
            onChange={(offering) => setParams({ offering: offering || null }, { replace: true, scroll: false })}
          />
          <Select
            hideLabel
            class="w-40"
            label={t('outcomes.state')}
            value={only() ?? ''}
            options={[
              { value: '', label: t('outcomes.allStates') },
              ...filters.map((value) => ({ value, label: t(`outcomes.only-${value}`) })),
            ]}
            onChange={(value) => setParams({ only: value || null }, { replace: true, scroll: false })}
          />
        </>
      }
      {...address}
    />
  )
}

const partIn = (one: CandidateOutcome, component: Component) => one.parts.find((part) => part.component === component)

const partColumn = (component: Component): Column<CandidateOutcome> => ({
  key: component,
  head: componentName(component),
  from: 'lg',
  sortBy: (one) => Number(partIn(one, component)?.points ?? -1),
  cell: (one) => <Show when={partIn(one, component)}>{(part) => <PartLook part={part()} />}</Show>,
})

/** A component with its points, its state, and what is missing where nobody knows. */
export const PartLook = (props: { part: PartOutcome }) => (
  <OutcomeLook
    state={props.part.state}
    points={props.part.points}
    word={props.part.missing ? t(`outcomes.missing-${props.part.missing}`) : t(`outcomes.state-${props.part.state}`)}
  />
)
