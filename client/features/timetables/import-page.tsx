import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { refuse } from '#domain/kit/refusal'
import { runners } from '#domain/people/access'
import type { FixedPreview, FixedProblem } from '#domain/timetables/batch-contract'
import { errorText } from '../../lib/act.ts'
import { newCommandId, RefusedError } from '../../lib/http.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { formatNumber } from '../../lib/text/format.ts'
import { findText, t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { Button } from '../../ui/button.tsx'
import { FieldError } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { may } from '../desk/access.ts'
import { FileNotes } from '../desk/file-notes.tsx'
import { EventFrame } from '../desk/frames.tsx'
import { sayDone } from '../desk/say.ts'
import { sendFile } from '../desk/send-file.ts'
import { TableImport } from '../desk/table-import.tsx'
import { tableWords } from '../desk/table-words.ts'
import { Verdict } from '../desk/verdict.tsx'
import { reasonText } from './words.ts'

const notAllowed = new RefusedError('not-allowed', refuse('not-allowed').facts, 403)

/** Where sessions that were fixed elsewhere are brought in from a table: choose, check, import all or nothing. */
export default function ImportPage() {
  return (
    <EventFrame tabName={t('timetables.importFixed')}>
      {(at) => (
        <Show when={may(runners, at().event.id)} fallback={<ErrorNotice error={notAllowed} />}>
          <FixedImport eventId={at().event.id} />
        </Show>
      )}
    </EventFrame>
  )
}

function FixedImport(props: { eventId: string }) {
  const navigate = useNavigate()
  const path = () => `/api/events/${props.eventId}/timetable`
  const back = () => navigate(`/desk/events/${props.eventId}/timetable`)
  return (
    <TableImport<FixedPreview>
      title={t('timetables.importFixed')}
      more={t('timetables.importMore')}
      fileLabel={t('timetables.importFile')}
      fileHint={t('timetables.importFileHint')}
      template={{ href: `${path()}/fixed-template.xlsx`, more: t('timetables.templateMore') }}
      previewPath={`${path()}/fixed/preview`}
      onCancel={back}
    >
      {(preview, file) => (
        <Preview
          preview={preview}
          file={file}
          path={`${path()}/fixed`}
          onImported={() => {
            refreshRemotes(`/api/events/${props.eventId}`)
            back()
          }}
        />
      )}
    </TableImport>
  )
}

function Preview(props: { preview: FixedPreview; file: File; path: string; onImported: () => void }) {
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)
  // The same file is imported once, however often the button is pressed while the outcome is unknown.
  const commandId = newCommandId()
  const send = async () => {
    setBusy(true)
    setError(null)
    try {
      const { sessions } = await sendFile<{ sessions: number }>(props.path, props.file, { commandId })
      sayDone(t('timetables.imported', { n: sessions }))
      props.onImported()
    } catch (reason) {
      setError(reason)
    } finally {
      setBusy(false)
    }
  }
  const { sessions, candidates, problems } = props.preview
  const isSound = problems.length === 0 && sessions > 0
  const verdict = () => {
    if (problems.length > 0)
      return {
        ...{ kind: 'bad' as const, title: t('timetables.blocked', { n: problems.length }) },
        more: t('timetables.blockedMore'),
      }
    if (sessions === 0) return { kind: 'bad' as const, title: t('timetables.nothing') }
    const counts = { sessions: formatNumber(sessions), candidates: formatNumber(candidates) }
    return { kind: 'good' as const, title: t('timetables.sound', counts), more: t('timetables.soundMore') }
  }
  return (
    <>
      <div class="grid gap-3">
        <Verdict
          {...verdict()}
          actions={
            <Show when={isSound}>
              <Button kind="primary" busy={busy()} onClick={() => void send()}>
                {t('timetables.importCount', { n: sessions })}
              </Button>
            </Show>
          }
        />
        <FileNotes notes={props.preview.notes} />
        <div role="alert" class="empty:hidden">
          <Show when={error()}>{(reason) => <FieldError>{errorText(reason())}</FieldError>}</Show>
        </div>
      </div>
      <Show when={problems.length > 0}>
        <Section title={t('timetables.found')}>
          <Table
            name={t('timetables.found')}
            rows={problems.map((problem, at) => ({ ...problem, at }))}
            columns={columns()}
            keyOf={({ at }) => String(at)}
            textOf={(problem) => [problem.row, columnName(problem.column), reasonText(problem)].join(' ')}
            locale={localeTag()}
            words={tableWords(t('common.search'))}
          />
        </Section>
      </Show>
    </>
  )
}

const columns = (): Column<FixedProblem & { at: number }>[] => [
  { key: 'row', head: t('timetables.row'), align: 'end', class: 'w-16 text-muted', cell: ({ row }) => row },
  { key: 'column', head: t('timetables.column'), class: 'w-40', from: 'sm', cell: ({ column }) => columnName(column) },
  { key: 'problem', head: t('timetables.problem'), class: 'wrap-anywhere', cell: (problem) => reasonText(problem) },
]

/** What a column of the table is called; an unknown one stays as it is. */
const columnName = (column: string | null) => (column ? (findText(`timetables.column-${column}`) ?? column) : '–')
