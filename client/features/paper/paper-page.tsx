import { useNavigate, useParams } from '@solidjs/router'
import FileStack from 'lucide-solid/icons/file-stack'
import { createMemo, Match, Switch } from 'solid-js'
import type { PaperSheetView } from '#domain/scoring/paper'
import type { SchemeView } from '#domain/standards/contract'
import { RefusedError } from '../../lib/http.ts'
import { createLive } from '../../lib/live.ts'
import { createRemote } from '../../lib/remote.ts'
import { ErrorNotice, Remote } from '../../lib/remote-part.tsx'
import { createTableAddress } from '../../lib/table-address.ts'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { EmptyState, Skeleton } from '../../ui/states.tsx'
import { Status } from '../../ui/status.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { type AtSession, SessionFrame } from '../desk/frames.tsx'
import { tableWords } from '../desk/table-words.ts'
import type { RosterAnswer } from '../rosters/roster-answer.ts'
import { columnsOf } from '../scoring/progress-model.ts'
import { paperLooks } from './paper-words.ts'
import { PrintPart } from './print-part.tsx'

/** Mark sheets on paper: printing them, and what became of each. */
export default function PaperPage() {
  const params = useParams<{ sessionId: string }>()
  const roster = createRemote<RosterAnswer>(() => `/api/sessions/${params.sessionId}`)
  return (
    <SessionFrame tabName={t('paper.paper')}>
      {(at) => <Remote of={roster}>{(found) => <Paper at={at()} roster={found()} />}</Remote>}
    </SessionFrame>
  )
}

/** A printed sheet with what its line says. */
interface PaperLine extends PaperSheetView {
  readonly entry: number
  readonly code: string
  readonly name: string
}

function Paper(props: { at: AtSession; roster: RosterAnswer }) {
  const scheme = createRemote<{ scheme: SchemeView | null }>(() => `/api/disciplines/${props.at.discipline.id}/scheme`)
  const live = createLive<Record<string, never>, PaperSheetView>(() => `paper:${props.at.session.id}`)
  const entries = createMemo(() => props.roster.panels.flatMap((panel) => panel.entries))
  const columns = createMemo(() => (scheme.data?.scheme ? columnsOf(scheme.data.scheme) : []))
  const lines = createMemo(() => {
    const numbers = new Map(entries().map(({ id, number }) => [id, number]))
    const parts = new Map(columns().map((column) => [column.id, column]))
    return Object.values(live.rows).map((sheet): PaperLine => {
      const { code = '', name = '' } = parts.get(sheet.subCriterionId) ?? {}
      return { ...sheet, entry: numbers.get(sheet.entryId) ?? 0, code, name }
    })
  })
  return (
    <Switch>
      <Match when={live.refused}>{(code) => <ErrorNotice error={new RefusedError(code(), {}, 403)} />}</Match>
      <Match when={live.status === 'connecting' || !scheme.data}>
        <Skeleton name={t('common.loading')} lines={6} />
      </Match>
      <Match when={true}>
        <PrintPart sessionId={props.at.session.id} entries={entries()} columns={columns()} printed={lines().length} />
        <Section title={t('paper.sheets')} more={t('paper.sheetsMore')}>
          <SheetTable lines={lines()} sessionId={props.at.session.id} />
        </Section>
      </Match>
    </Switch>
  )
}

function SheetTable(props: { lines: readonly PaperLine[]; sessionId: string }) {
  const navigate = useNavigate()
  const address = createTableAddress()
  const columns = (): Column<PaperLine>[] => [
    {
      key: 'entry',
      head: t('paper.entry'),
      align: 'end',
      class: 'w-24',
      sortBy: ({ entry }) => entry,
      cell: ({ entry }) => <span class="pe-4 font-medium">{entry}</span>,
    },
    {
      key: 'sheet',
      head: t('paper.sheet'),
      sortBy: ({ code }) => code,
      cell: ({ code, name }) => (
        <>
          <span class="me-2 font-medium">{code}</span>
          <span class="text-muted">{name}</span>
        </>
      ),
    },
    {
      key: 'by',
      head: t('paper.enteredBy'),
      from: 'sm',
      cell: ({ enteredBy }) => enteredBy.map(({ name }) => name).join(t('paper.comma')),
    },
    {
      key: 'state',
      head: t('paper.state'),
      class: 'whitespace-nowrap',
      sortBy: ({ state }) => state,
      cell: ({ state }) => <Status state={paperLooks[state]} word={t(`paper.${state}`)} />,
    },
  ]
  return (
    <Table
      name={t('paper.sheets')}
      rows={props.lines}
      columns={columns()}
      keyOf={({ id }) => id}
      textOf={({ entry, code, name, state }) => [entry, code, name, t(`paper.${state}`)].join(' ')}
      onOpen={({ id }) => navigate(`/desk/sessions/${props.sessionId}/paper/${id}`)}
      words={tableWords(t('paper.filter'))}
      empty={
        <EmptyState icon={<FileStack aria-hidden="true" />} title={t('paper.emptyTitle')} more={t('paper.emptyMore')} />
      }
      {...address}
    />
  )
}
