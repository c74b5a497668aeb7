import ChevronRight from 'lucide-solid/icons/chevron-right'
import Lock from 'lucide-solid/icons/lock'
import Pin from 'lucide-solid/icons/pin'
import { createMemo, For, Show } from 'solid-js'
import type { BatchTimetable } from '#domain/timetables/batch-contract'
import { formatDate } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { type Block, clock } from './board-model.ts'
import { partName } from './words.ts'

/** The sessions of a day room by room, in the rooms' order; those in no room of the batch last. */
export function byRoom({ rooms }: BatchTimetable, blocks: readonly Block[], day: string) {
  const today = blocks.filter((block) => block.day === day).sort((a, b) => a.from - b.from)
  const known = new Set(rooms.map(({ roomId }) => roomId))
  const groups = rooms.map(({ roomId, room, site, seats }) => ({
    ...{ name: room, site, seats: seats as number | null },
    blocks: today.filter((block) => block.roomId === roomId),
  }))
  const rest = today.filter(({ roomId }) => roomId === null || !known.has(roomId))
  return [...groups, { name: t('timetables.elsewhere'), site: '', seats: null, blocks: rest }].filter(
    (group) => group.blocks.length > 0,
  )
}

/** A day as a list, for narrow screens: each session opens beside it, where it can be pinned and moved. */
export function DayList(props: {
  timetable: BatchTimetable
  blocks: readonly Block[]
  day: string
  onOpen: (block: Block) => void
}) {
  const groups = createMemo(() => byRoom(props.timetable, props.blocks, props.day))
  const nameOf = (block: Block) =>
    partName(props.timetable.disciplines.find(({ disciplineId }) => disciplineId === block.disciplineId)) || block.name
  return (
    <Show when={groups().length > 0} fallback={<p class="py-6 text-15 text-muted">{t('timetables.dayEmpty')}</p>}>
      <div class="grid gap-6">
        <For each={groups()}>
          {(group) => (
            <section class="grid gap-1">
              <h3 class="wrap-anywhere font-medium text-15">
                {group.name} <span class="font-normal text-13 text-muted">{group.site}</span>
              </h3>
              <ul class="grid border-line border-b">
                <For each={group.blocks}>
                  {(block) => (
                    <li class="border-line border-t">
                      <button
                        type="button"
                        class="flex min-h-14 w-full items-center gap-3 py-2 text-start"
                        onClick={() => props.onOpen(block)}
                      >
                        <span class="w-24 shrink-0 text-15">{`${clock(block.from)}–${clock(block.to)}`}</span>
                        <span class="min-w-0 flex-1">
                          <span class="wrap-anywhere block font-medium text-15">{nameOf(block)}</span>
                          <span class="block text-13 text-muted">
                            {group.seats === null
                              ? [block.place, t('timetables.people', { n: block.entries })].filter(Boolean).join(' · ')
                              : t('timetables.seatsOf', { entries: block.entries, seats: group.seats })}
                          </span>
                        </span>
                        <Show
                          when={block.fixed}
                          fallback={
                            <Show when={block.pinned}>
                              <Pin class="size-4 shrink-0 text-muted" aria-label={t('timetables.pinned')} />
                            </Show>
                          }
                        >
                          <Lock class="size-4 shrink-0 text-muted" aria-label={t('timetables.fixed')} />
                        </Show>
                        <ChevronRight class="size-5 shrink-0 text-faint" aria-hidden="true" />
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </Show>
  )
}

/** The whole timetable for paper: a table a day. It is seen in print alone. */
export function PrintSheet(props: { timetable: BatchTimetable; blocks: readonly Block[] }) {
  const nameOf = (block: Block) =>
    partName(props.timetable.disciplines.find(({ disciplineId }) => disciplineId === block.disciplineId)) || block.name
  const days = () => props.timetable.days.filter((day) => props.blocks.some((block) => block.day === day))
  return (
    <div class="hidden gap-6 print:grid">
      <For each={days()}>
        {(day) => (
          <table class="w-full border-collapse break-inside-auto text-13">
            <caption class="pb-1 text-start font-semibold text-15">{formatDate(day)}</caption>
            <thead>
              <tr class="border-strong border-b">
                <th class={`${paper} w-56 text-start`}>{t('timetables.room')}</th>
                <th class={`${paper} w-24 text-start`}>{t('timetables.time')}</th>
                <th class={`${paper} text-start`}>{t('timetables.discipline')}</th>
                <th class={`${paper} w-16 text-end`}>{t('timetables.entries')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={byRoom(props.timetable, props.blocks, day)}>
                {(group) => (
                  <For each={group.blocks}>
                    {(block, at) => (
                      <tr class="break-inside-avoid border-line border-b">
                        <td class={paper}>{at() === 0 ? [group.site, group.name].filter(Boolean).join(' · ') : ''}</td>
                        <td class={paper}>{`${clock(block.from)}–${clock(block.to)}`}</td>
                        <td class={paper}>{nameOf(block)}</td>
                        <td class={`${paper} text-end`}>{block.entries}</td>
                      </tr>
                    )}
                  </For>
                )}
              </For>
            </tbody>
          </table>
        )}
      </For>
    </div>
  )
}

const paper = 'px-1 py-1 align-top font-normal'
