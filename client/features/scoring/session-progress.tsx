import { useSearchParams } from '@solidjs/router'
import Search from 'lucide-solid/icons/search'
import { createMemo, Show } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { DisciplineView } from '#domain/events/contract'
import type { SheetState, SheetView } from '#domain/scoring/contract'
import type { SessionView } from '#domain/sessions/contract'
import type { SchemeView } from '#domain/standards/contract'
import { me } from '../../lib/auth.ts'
import type { Live } from '../../lib/live.ts'
import { t } from '../../lib/text/index.ts'
import { boxClass } from '../../ui/field.tsx'
import { LiveStatus } from '../desk/live-status.tsx'
import type { RosterAnswer } from '../rosters/roster-answer.ts'
import { AsideDrawer } from './aside-drawer.tsx'
import { ConfirmSigned } from './confirm-signed.tsx'
import { createHere } from './create-here.ts'
import { createProgress, type ProgressHead } from './create-progress.ts'
import { PanelFilter } from './panel-filter.tsx'
import { PenaltiesDrawer } from './penalties-drawer.tsx'
import { ProgressMatrix } from './progress-matrix.tsx'
import { columnsOf, filterEntries, type MatrixEntry, sheetKey, sheetStates } from './progress-model.ts'
import { ProgressSummary, StateLegend } from './progress-summary.tsx'
import { type OpenSheet, SheetDrawer } from './sheet-drawer.tsx'

interface ProgressProps {
  session: SessionView
  discipline: DisciplineView
  roster: RosterAnswer
  scheme: SchemeView
  live: Live<ProgressHead, SheetView | null>
}

/** The judging of a session as it goes on. Panel, state, search and the open sheet are in the address. */
export function SessionProgress(props: ProgressProps) {
  const [search, setSearch] = useSearchParams<{ panel?: string; show?: string; q?: string; sheet?: string }>()
  const progress = createProgress(props.live)
  const here = createHere(props.session.id)
  const columns = createMemo(() => columnsOf(props.scheme))
  const entries = createMemo<MatrixEntry[]>(() =>
    props.roster.panels
      .flatMap((panel) => panel.entries.map((entry) => ({ ...entry, panelId: panel.id })))
      .sort((a, b) => a.number - b.number),
  )
  const names = createMemo(
    () => new Map(props.roster.panels.flatMap(({ judges }) => judges.map(({ personId, name }) => [personId, name]))),
  )
  const state = (): SheetState | '' => sheetStates.find((one) => one === search.show) ?? ''
  const statesOf = (entryId: string) =>
    columns().flatMap(({ id }) => unwrap(props.live.rows)[sheetKey(entryId, id)]?.state ?? [])
  const shown = createMemo(() => {
    // Filtered by state anew with each count, not with each of thousands of rows.
    if (state()) progress()
    return filterEntries(entries(), { panelId: search.panel ?? '', state: state(), text: search.q ?? '' }, statesOf)
  })
  const isChief = () => props.roster.chiefJudge?.personId === me()?.person?.id
  const leads = () => props.session.state === 'open' && isChief()
  const mayPenalise = () => props.session.state !== 'planned' && isChief()

  const sheet = createMemo((): OpenSheet | null => {
    const [entryId, subCriterionId] = search.sheet?.split(':') ?? []
    const entry = entries().find(({ id }) => id === entryId)
    const column = columns().find(({ id }) => id === subCriterionId)
    const sub = props.scheme.criteria.flatMap(({ subCriteria }) => subCriteria).find(({ id }) => id === subCriterionId)
    const panel = props.roster.panels.find(({ id }) => id === entry?.panelId)
    const kept = props.roster.kept.find(({ entryId }) => entryId === entry?.id)
    const judges = kept?.judges ?? panel?.judges
    return entry && column && sub && judges ? { entry, column, aspects: sub.aspects, judges } : null
  })
  const openKey = () => {
    const open = sheet()
    return open && sheetKey(open.entry.id, open.column.id)
  }
  const open = (entryId: string, columnId: string) =>
    setSearch({ sheet: `${entryId}:${columnId}` }, { replace: search.sheet !== undefined, scroll: false })
  const go = (rows: number, across: number) => {
    const at = sheet()
    if (!at) return
    const list = shown().includes(at.entry) ? shown() : entries()
    const entry = list[list.indexOf(at.entry) + rows] ?? at.entry
    const column = columns()[columns().indexOf(at.column) + across] ?? at.column
    open(entry.id, column.id)
  }

  return (
    <div class="grid min-w-0 gap-5">
      <ProgressSummary
        progress={progress()}
        names={names()}
        chiefJudge={props.roster.chiefJudge?.name ?? null}
        actions={
          <>
            <LiveStatus status={props.live.status} />
            <PenaltiesDrawer
              sessionId={props.session.id}
              entries={entries()}
              modules={props.scheme.criteria}
              leads={mayPenalise()}
            />
            <Show when={mayPenalise()}>
              <AsideDrawer
                sessionId={props.session.id}
                eventId={props.session.eventId}
                roster={props.roster}
                entries={entries()}
                leads={leads()}
              />
            </Show>
            <Show when={leads()}>
              <ConfirmSigned sessionId={props.session.id} live={props.live} entries={shown()} progress={progress()} />
            </Show>
          </>
        }
      />
      <div class="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span class="relative min-w-40 flex-1 sm:max-w-52">
          <Search class="pointer-events-none absolute inset-y-0 start-3 my-auto size-5 text-faint" aria-hidden="true" />
          <input
            type="search"
            class={`${boxClass} ps-10`}
            aria-label={t('sessions.search')}
            placeholder={t('sessions.search')}
            value={search.q ?? ''}
            onInput={(event) => setSearch({ q: event.currentTarget.value || null }, { replace: true, scroll: false })}
          />
        </span>
        <PanelFilter
          roster={props.roster}
          value={search.panel ?? ''}
          onChange={(panel) => setSearch({ panel: panel || null }, { replace: true, scroll: false })}
        />
        <StateLegend
          progress={progress()}
          chosen={state()}
          onChoose={(show) => setSearch({ show: show || null }, { replace: true, scroll: false })}
        />
      </div>
      <Show
        when={shown().length > 0}
        fallback={<p class="py-10 text-center text-muted">{t('sessions.nothingShown')}</p>}
      >
        <ProgressMatrix
          entries={shown()}
          columns={columns()}
          rows={props.live.rows}
          here={here()}
          state={state()}
          open={openKey()}
          onOpen={open}
        />
      </Show>
      <SheetDrawer
        sessionId={props.session.id}
        rules={props.discipline.ruleSet}
        sheet={sheet()}
        view={props.live.rows[openKey() ?? ''] ?? null}
        leads={leads()}
        onGo={go}
        onClose={() => setSearch({ sheet: null }, { replace: true, scroll: false })}
      />
    </div>
  )
}
