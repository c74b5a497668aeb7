import { useNavigate, useParams } from '@solidjs/router'
import { createEffect } from 'solid-js'
import type { PaperForm } from '#domain/scoring/paper'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Skeleton } from '../../ui/states.tsx'

/** Where a scanned sheet leads: to the page that enters it. */
export default function OpenPaper() {
  const params = useParams<{ sheetId: string }>()
  const navigate = useNavigate()
  const form = createRemote<PaperForm>(() => `/api/paper/${params.sheetId}`)
  createEffect(() => {
    const found = form.data
    if (found) navigate(`/desk/sessions/${found.sessionId}/paper/${found.id}`, { replace: true })
  })
  return <Remote of={form}>{() => <Skeleton name={t('common.loading')} />}</Remote>
}
