import Printer from 'lucide-solid/icons/printer'
import { createSignal, Show } from 'solid-js'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { sayDone } from '../desk/say.ts'
import type { SheetColumn } from '../scoring/progress-model.ts'

/** Printing the mark sheets of a session: all, one entry's, or one sub-criterion of all. */
export function PrintPart(props: {
  sessionId: string
  entries: readonly { id: string; number: number }[]
  columns: readonly SheetColumn[]
  printed: number
}) {
  const act = createAct()
  const [entry, setEntry] = createSignal('')
  const [column, setColumn] = createSignal('')
  const sheets = () =>
    props.entries
      .filter(({ id }) => !entry() || id === entry())
      .flatMap(({ id }) =>
        props.columns
          .filter((one) => !column() || one.id === column())
          .map((one) => ({ entryId: id, subCriterionId: one.id })),
      )
  const print = async () => {
    const done = await act.send<{ printed: number }>('POST', `/api/sessions/${props.sessionId}/paper`, {
      sheets: sheets(),
    })
    if (done) sayDone(t('paper.prepared', { n: sheets().length }))
  }
  const pdf = () => `/api/sessions/${props.sessionId}/paper.pdf${entry() ? `?entryId=${entry()}` : ''}`
  return (
    <Section title={t('paper.print')} more={t('paper.printMore')}>
      <div class="flex flex-wrap items-end gap-3">
        <div class="min-w-48 flex-1 sm:max-w-64">
          <Select
            label={t('paper.entry')}
            options={[
              { value: '', label: t('paper.allEntries', { n: props.entries.length }) },
              ...props.entries.map(({ id, number }) => ({ value: id, label: t('paper.entryOf', { n: number }) })),
            ]}
            value={entry()}
            onChange={setEntry}
          />
        </div>
        <div class="min-w-48 flex-1 sm:max-w-72">
          <Select
            label={t('paper.sheet')}
            options={[
              { value: '', label: t('paper.allSheets', { n: props.columns.length }) },
              ...props.columns.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
            ]}
            value={column()}
            onChange={setColumn}
          />
        </div>
        <Button kind="primary" busy={act.busy} disabled={sheets().length === 0} onClick={() => void print()}>
          {t('paper.prepare', { n: sheets().length })}
        </Button>
        <Show when={props.printed > 0}>
          <a class="inline-flex min-h-11 items-center gap-2 font-medium" href={pdf()} target="_blank" rel="noreferrer">
            <Printer class="size-5" aria-hidden="true" />
            {t('paper.openPdf')}
          </a>
        </Show>
      </div>
      <ActError of={act} />
    </Section>
  )
}
