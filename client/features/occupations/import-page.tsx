import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { refuse } from '#domain/kit/refusal'
import type { OccupationsPreview } from '#domain/standards/occupation-contract'
import { RefusedError } from '../../lib/http.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { may } from '../desk/access.ts'
import { DeskPage } from '../desk/desk-page.tsx'
import { TableImport } from '../desk/table-import.tsx'
import { ImportPreview } from './import-preview.tsx'

const notAllowed = new RefusedError('not-allowed', refuse('not-allowed').facts, 403)
const list = '/desk/occupations'

/** Where occupations with their work types are brought in from a table: choose, check, import all or nothing. */
export default function OccupationImportPage() {
  const navigate = useNavigate()
  return (
    <DeskPage title={t('occupations.import')} crumbs={[{ name: t('occupations.occupations'), href: list }]}>
      <Show when={may(['administrator', 'authority'])} fallback={<ErrorNotice error={notAllowed} />}>
        <TableImport<OccupationsPreview>
          title={t('occupations.file')}
          more={t('occupations.importMore')}
          fileLabel={t('occupations.file')}
          fileHint={t('occupations.fileHint')}
          template={{ href: '/api/occupation-template.xlsx', more: t('occupations.templateMore') }}
          previewPath="/api/occupations/preview"
          onCancel={() => navigate(list)}
        >
          {(preview, file) => <ImportPreview preview={preview} file={file} onImported={() => navigate(list)} />}
        </TableImport>
      </Show>
    </DeskPage>
  )
}
