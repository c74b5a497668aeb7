import { createMemo, createSignal, Show } from 'solid-js'
import type { EntriesPreview } from '#domain/registration/contract'
import { errorText } from '../../lib/act.ts'
import { newCommandId } from '../../lib/http.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { FieldError } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { FileNotes } from '../desk/file-notes.tsx'
import { sayDone } from '../desk/say.ts'
import { sendFile } from '../desk/send-file.ts'
import { Verdict } from '../desk/verdict.tsx'
import { rowsOf } from './preview-rows.ts'
import { PreviewTable } from './preview-table.tsx'

/** What was read from a table of entries, row by row, and the button that imports it. */
export function EntryPreview(props: { preview: EntriesPreview; path: string; file: File; onImported: () => void }) {
  const rows = createMemo(() => rowsOf(props.preview))
  const bad = () => rows().filter(({ problems }) => problems.length > 0).length
  const count = () => props.preview.entries.length
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)
  // The same file is imported once, however often the button is pressed while the outcome is unknown.
  const commandId = newCommandId()
  const send = async () => {
    setBusy(true)
    setError(null)
    try {
      const { added } = await sendFile<{ added: number }>(`${props.path}/import`, props.file, { commandId })
      refreshRemotes(props.path)
      sayDone(t('registration.imported', { n: formatNumber(added) }))
      props.onImported()
    } catch (reason) {
      setError(reason)
    } finally {
      setBusy(false)
    }
  }
  const verdict = () => {
    if (bad() > 0)
      return {
        kind: 'bad',
        title: t('registration.blocked', { n: formatNumber(bad()) }),
        more: t('registration.blockedMore'),
      } as const
    if (count() === 0) return { kind: 'bad', title: t('registration.nothing') } as const
    return {
      kind: 'good',
      title: t('registration.sound', { n: formatNumber(count()) }),
      more: t('registration.soundMore'),
    } as const
  }
  return (
    <>
      <div class="grid gap-3">
        <Verdict
          {...verdict()}
          actions={
            <Button kind="primary" busy={busy()} disabled={bad() > 0 || count() === 0} onClick={() => void send()}>
              {t('registration.importCount', { n: formatNumber(count()) })}
            </Button>
          }
        />
        <FileNotes notes={props.preview.notes} />
        <div role="alert" class="empty:hidden">
          <Show when={error()}>{(reason) => <FieldError>{errorText(reason())}</FieldError>}</Show>
        </div>
      </div>
      <Show when={rows().length > 0}>
        <Section title={t('registration.found')}>
          <PreviewTable rows={rows()} />
        </Section>
      </Show>
    </>
  )
}
