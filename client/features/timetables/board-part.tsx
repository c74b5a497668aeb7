import { useSearchParams } from '@solidjs/router'
import CalendarClock from 'lucide-solid/icons/calendar-clock'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, Show } from 'solid-js'
import type { BatchTimetable } from '#domain/timetables/batch-contract'
import { createAct } from '../../lib/act.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { Board } from './board.tsx'
import { type Block, blocksOf, hoursOf, proposedBlocks } from './board-model.ts'
import { createMove } from './create-move.ts'
import { DayBar } from './day-bar.tsx'
import { DayList, PrintSheet } from './day-list.tsx'
import { MovePanel } from './move-panel.tsx'
import { SessionDrawer } from './session-drawer.tsx'

type View = 'now' | 'proposed'

/** The timetable by day, as it is or as proposed: a board where there is room for one, else a list. Day, view and session are in the address. */
export function BoardPart(props: { timetable: BatchTimetable; mayChange: boolean; onChanged: () => void }) {
  const [params, setParams] = useSearchParams<{ day?: string; view?: string; session?: string }>()
  const pinning = createAct()
  const move = createMove(
    () => props.timetable,
    () => props.onChanged(),
  )
  // A first proposal is shown at once: there is nothing else to be seen.
  const view = (): View => {
    if (!props.timetable.proposal) return 'now'
    if (params.view) return params.view === 'proposed' ? 'proposed' : 'now'
    return props.timetable.sessions.length === 0 ? 'proposed' : 'now'
  }
  const blocks = createMemo(() => (view() === 'proposed' ? proposedBlocks(props.timetable) : blocksOf(props.timetable)))
  const hours = createMemo(() => hoursOf(props.timetable.rooms, blocks()))
  const countOf = (day: string) => blocks().filter((block) => block.day === day).length
  const days = () => [...new Set([...props.timetable.days, ...blocks().map(({ day }) => day)])].sort()
  const day = () => {
    if (params.day && days().includes(params.day)) return params.day
    return days().find((one) => countOf(one) > 0) ?? days()[0] ?? ''
  }
  const opened = () => blocks().find(({ key }) => key === params.session)
  const mayMove = () => props.mayChange && view() === 'now'
  const set = (change: { day?: string; view?: string; session?: string | null }) => {
    if (move.phase !== 'busy') move.undo()
    setParams(change, { replace: true, scroll: false })
  }
  const open = ({ key }: Block) => set({ session: key })
  const pin = async ({ sessionId, pinned }: Block) => {
    if (pinning.busy) return
    const done = await pinning.send('POST', `/api/sessions/${sessionId}/timetable/pin`, { pinned: !pinned })
    if (!done) return sayError(pinning.error)
    sayDone(t(pinned ? 'timetables.unpinDone' : 'timetables.pinDone'))
    props.onChanged()
  }
  return (
    <Section
      title={t('timetables.board')}
      actions={
        <Show when={blocks().length > 0}>
          <Button class="print:hidden" icon={<Printer class="size-5" aria-hidden="true" />} onClick={() => print()}>
            {t('timetables.print')}
          </Button>
        </Show>
      }
    >
      <Show when={props.timetable.proposal}>
        <RadioGroup<View>
          class="print:hidden"
          label={t('timetables.view')}
          hideLabel
          row
          options={[
            { value: 'now', label: t('timetables.asIs') },
            { value: 'proposed', label: t('timetables.asProposed') },
          ]}
          value={view()}
          onChange={(value) => set({ view: value, session: null })}
        />
      </Show>
      <Show
        when={blocks().length > 0}
        fallback={
          <EmptyState
            icon={<CalendarClock aria-hidden="true" />}
            title={t('timetables.noSessions')}
            more={t('timetables.noSessionsMore')}
          />
        }
      >
        <div class="grid min-w-0 gap-4 print:hidden">
          <DayBar days={days()} day={day()} countOf={countOf} onDay={(next) => set({ day: next })} />
          <div class="grid min-w-0 gap-2 max-md:hidden">
            <p class="text-13 text-muted">
              {t(
                view() === 'proposed'
                  ? 'timetables.boardRead'
                  : mayMove()
                    ? 'timetables.boardMore'
                    : 'timetables.boardSeen',
              )}
            </p>
            <Board
              timetable={props.timetable}
              blocks={blocks()}
              day={day()}
              hours={hours()}
              move={move}
              mayMove={mayMove()}
              onOpen={open}
              onPin={(block) => void pin(block)}
            />
            <Show when={!opened()}>
              <MovePanel move={move} timetable={props.timetable} />
            </Show>
          </div>
          <div class="md:hidden">
            <DayList timetable={props.timetable} blocks={blocks()} day={day()} onOpen={open} />
          </div>
        </div>
        <PrintSheet timetable={props.timetable} blocks={blocks()} />
      </Show>
      <SessionDrawer
        block={opened()}
        timetable={props.timetable}
        hours={hours()}
        move={move}
        mayMove={mayMove()}
        pinning={pinning.busy}
        onPin={(block) => void pin(block)}
        onClose={() => set({ session: null })}
      />
    </Section>
  )
}
