import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { refuse } from '#domain/kit/refusal'
import { runners } from '#domain/people/access'
import type { EntriesPreview } from '#domain/registration/contract'
import { RefusedError } from '../../lib/http.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { may } from '../desk/access.ts'
import { type AtDiscipline, DisciplineFrame } from '../desk/frames.tsx'
import { TableImport } from '../desk/table-import.tsx'
import { EntryPreview } from './entry-preview.tsx'

const notAllowed = new RefusedError('not-allowed', refuse('not-allowed').facts, 403)

/** Where a list of entries is brought in from a table: choose, check, import all or nothing. */
export default function ImportPage() {
  return (
    <DisciplineFrame tabName={t('registration.import')}>
      {(at) => (
        <Show when={may(runners, at().event.id)} fallback={<ErrorNotice error={notAllowed} />}>
          <EntryImport at={at()} />
        </Show>
      )}
    </DisciplineFrame>
  )
}

function EntryImport(props: { at: AtDiscipline }) {
  const navigate = useNavigate()
  const path = () => `/api/disciplines/${props.at.discipline.id}/entries`
  const list = () => `/desk/disciplines/${props.at.discipline.id}/entries`
  const isTeams = () => props.at.discipline.team !== null
  return (
    <TableImport<EntriesPreview>
      title={t('registration.import')}
      more={t('registration.importMore')}
      fileLabel={t('registration.file')}
      fileHint={t('registration.fileHint')}
      template={{
        href: `/api/entry-template.xlsx${isTeams() ? '?teams=true' : ''}`,
        more: t(isTeams() ? 'registration.teamTemplateMore' : 'registration.templateMore'),
      }}
      previewPath={`${path()}/preview`}
      onCancel={() => navigate(list())}
    >
      {(preview, file) => (
        <EntryPreview preview={preview} path={path()} file={file} onImported={() => navigate(list())} />
      )}
    </TableImport>
  )
}
