import { createSignal } from 'solid-js'
import { locale, t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Status } from '../../ui/status.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { type SampleRow, sampleRows, say } from './sample.ts'

const COUNTS = ['200', '1', '0'] as const

/** A table of 200 rows, of one, and of none, behind tabs. */
export function Lists() {
  const [count, setCount] = createSignal<(typeof COUNTS)[number]>('200')
  const [open, setOpen] = createSignal<string | null>('2')
  const columns = (): Column<SampleRow>[] => [
    { key: 'id', head: '#', cell: (row) => row.id, sortBy: (row) => Number(row.id), class: 'w-14 text-muted' },
    {
      key: 'name',
      head: say('姓名', 'Name'),
      cell: (row) => <span class="font-medium">{row.name}</span>,
      sortBy: (row) => row.name,
    },
    { key: 'from', head: say('代表队', 'Delegation'), cell: (row) => row.from, sortBy: (row) => row.from, from: 'sm' },
    {
      key: 'award',
      head: say('奖项', 'Award'),
      cell: (row) =>
        Number(row.id) < 3 ? (
          <Badge kind={(['gold', 'silver', 'bronze'] as const)[Number(row.id)]}>{say('奖', 'Medal')}</Badge>
        ) : null,
      from: 'md',
    },
    {
      key: 'state',
      head: say('状态', 'State'),
      cell: (row) => (
        <Status
          plain
          state={row.mark === null ? 'waiting' : 'stored'}
          word={row.mark === null ? t('common.waiting') : t('common.stored')}
        />
      ),
      from: 'md',
    },
    {
      key: 'mark',
      head: say('总分', 'Total'),
      cell: (row) => row.mark?.toFixed(2) ?? '–',
      sortBy: (row) => row.mark,
      align: 'end',
    },
  ]
  const table = (rows: SampleRow[]) => (
    <Table
      name={say('选手', 'Entries')}
      rows={rows}
      columns={columns()}
      keyOf={(row) => row.id}
      textOf={(row) => `${row.name} ${row.from}`}
      onOpen={(row) => setOpen(row.id)}
      openKey={open()}
      locale={locale()}
      tools={<Button>{say('导出', 'Export')}</Button>}
      empty={
        <EmptyState
          title={say('还没有选手', 'No entries yet')}
          more={say('导入名单或逐个添加。', 'Import a list or add them one by one.')}
        />
      }
      words={{
        filter: t('common.search'),
        nothingFound: t('common.nothingFound'),
        count: (shown, all) =>
          shown === all ? t('common.rowCount', { n: all }) : t('common.rowsOf', { n: shown, total: all }),
      }}
    />
  )
  return (
    <Section title={say('列表', 'Lists')}>
      <Tabs
        name={say('行数', 'Rows')}
        value={count()}
        onChange={setCount}
        tabs={COUNTS.map((value) => ({
          value,
          name: say('选手', 'Entries'),
          count: Number(value),
          content: () => table(sampleRows(Number(value))),
        }))}
      />
    </Section>
  )
}
