import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import ChevronsUpDown from 'lucide-solid/icons/chevrons-up-down'
import Search from 'lucide-solid/icons/search'
import { createEffect, createMemo, createSignal, For, type JSX, on, onCleanup, onMount, Show } from 'solid-js'
import { classNames } from './class-names.ts'
import { boxClass } from './field.tsx'
import { arrange, type Column, nextSort, type TableView } from './table-view.ts'

export type { Column, TableView } from './table-view.ts'

export interface TableProps<Row> {
  /** What the table lists, for screen readers. */
  name: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  keyOf: (row: Row) => string
  /** The text that the filter searches; without it there is no filter. */
  textOf?: (row: Row) => string
  /** Held from outside, such as in the address; else the table holds it. */
  view?: TableView
  onView?: (view: TableView) => void
  onOpen?: (row: Row) => void
  /** The row that is open beside the table. */
  openKey?: string | null
  /** Shown in place of the rows where there are none at all. */
  empty?: JSX.Element
  /** Beside the filter. */
  tools?: JSX.Element
  locale?: string
  words: {
    filter: string
    nothingFound: string
    count: (shown: number, all: number) => string
    /** A text in the form in which the filter compares it. */
    fold?: (text: string) => string
  }
}

/** So many rows are drawn at first, and again each time the reader nears their end: 10,000 rows open as fast as 200. */
const CHUNK = 200

const FROM = { sm: 'max-sm:hidden', md: 'max-md:hidden', lg: 'max-lg:hidden' }

const cellClass = <Row,>(column: Column<Row>) =>
  classNames('px-3', column.align === 'end' && 'text-end', column.from && FROM[column.from], column.class)

/** A list as lines: sortable heads that stay in sight, a filter over what is shown, rows that open with press or Enter. */
export function Table<Row>(props: TableProps<Row>) {
  const [own, setOwn] = createSignal<TableView>({ sort: '', filter: '' })
  const view = () => props.view ?? own()
  const setView = (change: Partial<TableView>) => (props.onView ?? setOwn)({ ...view(), ...change })
  const shown = createMemo(() =>
    arrange(props.rows, props.columns, view(), props.textOf, props.locale ?? 'zh-CN', props.words.fold),
  )
  const [most, setMost] = createSignal(CHUNK)
  createEffect(on([() => view().sort, () => view().filter], () => setMost(CHUNK), { defer: true }))
  const drawn = createMemo(() => (shown().length > most() ? shown().slice(0, most()) : shown()))
  return (
    <Show when={props.rows.length > 0 || !props.empty} fallback={props.empty}>
      <div class="grid min-w-0 gap-3">
        <Show when={props.textOf || props.tools}>
          <TableBar {...props} view={view()} shown={shown().length} onFilter={(filter) => setView({ filter })} />
        </Show>
        <div class="overflow-x-auto [contain:inline-size] md:overflow-visible">
          <table class="w-full border-collapse text-15" aria-label={props.name}>
            <thead class="sticky top-(--table-top,0px) z-10 bg-surface text-13 text-muted">
              <tr>
                <For each={props.columns}>
                  {(column) => (
                    <Head
                      column={column}
                      sort={view().sort}
                      onSort={() => setView({ sort: nextSort(view().sort, column.key) })}
                    />
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={drawn()}>
                {(row) => <Line row={row} table={props} open={props.openKey === props.keyOf(row)} />}
              </For>
            </tbody>
          </table>
        </div>
        <Show when={drawn().length < shown().length}>
          <More onReach={() => setMost(most() + CHUNK)} />
        </Show>
        <Show when={shown().length === 0}>
          <p class="py-10 text-center text-muted">{props.words.nothingFound}</p>
        </Show>
      </div>
    </Show>
  )
}

/** An unseen mark after the last row; coming within a screen of it asks for more rows. */
function More(props: { onReach: () => void }) {
  let mark: HTMLDivElement | undefined
  onMount(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting || !mark) return
        props.onReach()
        // Observing anew reports again where the new rows did not push the mark out of reach.
        observer.unobserve(mark)
        observer.observe(mark)
      },
      { rootMargin: '100%' },
    )
    if (mark) observer.observe(mark)
    onCleanup(() => observer.disconnect())
  })
  return <div ref={mark} class="h-px" />
}

function TableBar<Row>(props: TableProps<Row> & { view: TableView; shown: number; onFilter: (text: string) => void }) {
  return (
    <div class="flex flex-wrap items-center gap-3">
      <Show when={props.textOf}>
        <span class="relative min-w-48 flex-1 sm:max-w-xs">
          <Search class="pointer-events-none absolute inset-y-0 start-3 my-auto size-5 text-faint" aria-hidden="true" />
          <input
            type="search"
            class={`${boxClass} ps-10`}
            aria-label={props.words.filter}
            placeholder={props.words.filter}
            value={props.view.filter}
            onInput={(event) => props.onFilter(event.currentTarget.value)}
          />
        </span>
        <span class="text-13 text-muted" role="status">
          {props.words.count(props.shown, props.rows.length)}
        </span>
      </Show>
      <div class="ms-auto flex flex-wrap items-center gap-2">{props.tools}</div>
    </div>
  )
}

function Head<Row>(props: { column: Column<Row>; sort: string; onSort: () => void }) {
  const direction = () =>
    props.sort === props.column.key ? 'ascending' : props.sort === `-${props.column.key}` ? 'descending' : 'none'
  return (
    <th
      scope="col"
      aria-sort={props.column.sortBy ? direction() : undefined}
      class={classNames(
        'whitespace-nowrap border-strong/60 border-b font-medium',
        cellClass(props.column),
        props.column.align !== 'end' && 'text-start',
      )}
    >
      <Show
        when={props.column.sortBy}
        fallback={<span class="inline-flex min-h-11 items-center">{props.column.head}</span>}
      >
        <button
          type="button"
          onClick={() => props.onSort()}
          class="group -mx-1 inline-flex min-h-11 items-center gap-1 rounded-sm px-1 font-medium hover:text-ink"
        >
          {props.column.head}
          <Show
            when={direction() !== 'none'}
            fallback={
              <ChevronsUpDown class="size-4 text-faint opacity-60 group-hover:opacity-100" aria-hidden="true" />
            }
          >
            {direction() === 'ascending' ? (
              <ArrowUp class="size-4 text-accent" aria-hidden="true" />
            ) : (
              <ArrowDown class="size-4 text-accent" aria-hidden="true" />
            )}
          </Show>
        </button>
      </Show>
    </th>
  )
}

function Line<Row>(props: { row: Row; table: TableProps<Row>; open: boolean }) {
  const open = () => props.table.onOpen?.(props.row)
  return (
    <tr
      tabindex={props.table.onOpen ? 0 : undefined}
      aria-current={props.open ? 'true' : undefined}
      onClick={open}
      onKeyDown={(event) => event.key === 'Enter' && event.target === event.currentTarget && open()}
      class={classNames(
        'border-line border-b transition-colors focus-visible:-outline-offset-2',
        props.table.onOpen && 'cursor-pointer hover:bg-hover',
        props.open && 'bg-accent-soft',
      )}
    >
      <For each={props.table.columns}>
        {(column) => <td class={classNames('h-12 py-2 align-middle', cellClass(column))}>{column.cell(props.row)}</td>}
      </For>
    </tr>
  )
}
