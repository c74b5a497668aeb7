import { A } from '@solidjs/router'
import Split from 'lucide-solid/icons/split'
import { createMemo, createSignal, Show } from 'solid-js'
import type { RosterView } from '#domain/rosters/contract'
import { locale, t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Status } from '../../ui/status.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { tableWords } from '../desk/table-words.ts'
import { PersonName } from '../people/person-name.tsx'
import { move, type RosterDraft, spread } from './roster-draft.ts'

type Entry = RosterView['unplaced'][number]

interface PlacementProps {
  disciplineId: string
  draft: RosterDraft
  entries: readonly Entry[]
  /** Whether nobody of the panel at that place has a conflict with the entry. */
  mayMark: (at: number, entryId: string) => boolean
  onChange: ((draft: RosterDraft) => void) | null
}

/** Which panel marks which entry: one by one, many at once, or the rest evenly. */
export function EntryPlacement(props: PlacementProps) {
  const panelOf = createMemo(
    () => new Map(props.draft.panels.flatMap(({ entryIds }, at) => entryIds.map((id) => [id, String(at)] as const))),
  )
  const [shownIn, setShownIn] = createSignal('')
  const [picked, setPicked] = createSignal<ReadonlySet<string>>(new Set())
  const unplaced = () => props.entries.filter(({ id, withdrawn }) => !withdrawn && !panelOf().has(id))
  const shown = createMemo(() => {
    const wanted = shownIn()
    return wanted ? props.entries.filter(({ id }) => (panelOf().get(id) ?? 'none') === wanted) : props.entries
  })
  const panels = () =>
    props.draft.panels.map(({ name }, at) => ({ value: String(at), label: `${t('sessions.panel')} ${name}` }))
  const places = () => [...panels(), { value: 'none', label: t('sessions.unplaced') }]
  const placeIn = (ids: readonly string[], place: string) => {
    props.onChange?.(move(props.draft, ids, place === 'none' ? null : Number(place)))
    setPicked(new Set<string>())
  }
  const pick = (id: string, on: boolean) => {
    const next = new Set(picked())
    if (on) next.add(id)
    else next.delete(id)
    setPicked(next)
  }
  const columns = (): Column<Entry>[] => [
    ...(props.onChange ? [pickColumn(picked, pick)] : []),
    {
      key: 'number',
      head: t('sessions.number'),
      cell: (entry) => entry.number,
      sortBy: (entry) => entry.number,
      class: 'w-16 text-muted',
    },
    {
      key: 'name',
      head: t('sessions.entry'),
      cell: (entry) => <PersonName name={entry.name} latinName={entry.latinName} />,
      sortBy: (entry) => entry.name,
    },
    {
      key: 'delegation',
      head: t('sessions.delegation'),
      cell: (entry) => entry.delegation.name,
      sortBy: (entry) => entry.delegation.name,
      from: 'md',
    },
    {
      key: 'panel',
      head: t('sessions.placement'),
      class: 'w-36 sm:w-48',
      cell: (entry) => (
        <Show when={!entry.withdrawn} fallback={<span class="text-faint">{t('sessions.withdrawn')}</span>}>
          <Select
            hideLabel
            label={t('sessions.placementOf', { name: entry.name })}
            disabled={props.onChange === null}
            value={panelOf().get(entry.id) ?? 'none'}
            options={places()}
            onChange={(place) => placeIn([entry.id], place)}
          />
        </Show>
      ),
      sortBy: (entry) => Number(panelOf().get(entry.id) ?? -1),
    },
  ]
  return (
    <Section
      title={t('sessions.entries')}
      more={t('sessions.entriesMore')}
      actions={
        <Show
          when={unplaced().length > 0}
          fallback={
            <Show when={props.entries.length > 0}>
              <Status plain state="stored" word={t('sessions.allPlaced')} />
            </Show>
          }
        >
          <Show
            when={props.onChange && props.draft.panels.length > 0}
            fallback={<Status state="saved" word={t('sessions.unplacedCount', { n: unplaced().length })} />}
          >
            <Button
              icon={<Split class="size-5" aria-hidden="true" />}
              onClick={() =>
                props.onChange?.(
                  spread(
                    props.draft,
                    unplaced().map(({ id }) => id),
                    props.mayMark,
                  ),
                )
              }
            >
              {t('sessions.spread', { n: unplaced().length })}
            </Button>
          </Show>
        </Show>
      }
    >
      <Table
        name={t('sessions.entries')}
        rows={shown()}
        columns={columns()}
        keyOf={(entry) => entry.id}
        textOf={({ number, name, latinName, delegation }) =>
          `${number} ${name} ${latinName ?? ''} ${delegation.code} ${delegation.name}`
        }
        locale={locale()}
        words={tableWords(t('sessions.search'))}
        empty={
          <Show when={!shownIn()} fallback={<p class="py-10 text-center text-muted">{t('common.nothingFound')}</p>}>
            <EmptyState
              title={t('sessions.noEntriesTitle')}
              more={t('sessions.noEntriesMore')}
              action={<A href={`/desk/disciplines/${props.disciplineId}/entries`}>{t('sessions.toEntries')}</A>}
            />
          </Show>
        }
        tools={
          <PlacementTools
            picked={picked().size}
            places={places()}
            shownIn={shownIn()}
            onShow={setShownIn}
            onMove={(place) => placeIn([...picked()], place)}
            onPickAll={() => setPicked(new Set(shown().flatMap(({ id, withdrawn }) => (withdrawn ? [] : [id]))))}
            onClear={() => setPicked(new Set<string>())}
            locked={props.onChange === null}
          />
        }
      />
    </Section>
  )
}

const pickColumn = (picked: () => ReadonlySet<string>, pick: (id: string, on: boolean) => void): Column<Entry> => ({
  key: 'pick',
  head: '',
  class: 'w-11 !py-0',
  cell: (entry) => (
    <Checkbox
      label={<span class="sr-only">{t('sessions.selectEntry', { name: entry.name })}</span>}
      disabled={entry.withdrawn}
      checked={picked().has(entry.id)}
      onChange={(on) => pick(entry.id, on)}
    />
  ),
})

function PlacementTools(props: {
  picked: number
  places: readonly { value: string; label: string }[]
  shownIn: string
  onShow: (place: string) => void
  onMove: (place: string) => void
  onPickAll: () => void
  onClear: () => void
  locked: boolean
}) {
  return (
    <>
      <Show when={!props.locked}>
        <Show
          when={props.picked > 0}
          fallback={
            <Button kind="quiet" onClick={() => props.onPickAll()}>
              {t('sessions.selectAll')}
            </Button>
          }
        >
          <Button kind="quiet" onClick={() => props.onClear()}>
            {t('sessions.clearSelection')}
          </Button>
          <Select
            hideLabel
            label={t('sessions.moveSelected', { n: props.picked })}
            placeholder={t('sessions.moveSelected', { n: props.picked })}
            value=""
            options={props.places}
            onChange={props.onMove}
          />
        </Show>
      </Show>
      <Select
        hideLabel
        label={t('sessions.showPanel')}
        value={props.shownIn}
        options={[{ value: '', label: t('sessions.everyPanel') }, ...props.places]}
        onChange={props.onShow}
      />
    </>
  )
}
