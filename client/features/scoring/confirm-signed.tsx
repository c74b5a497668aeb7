import Stamp from 'lucide-solid/icons/stamp'
import { createMemo, on } from 'solid-js'
import type { SheetView } from '#domain/scoring/contract'
import { createAct } from '../../lib/act.ts'
import type { Live } from '../../lib/live.ts'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { sheetsNow } from './create-progress.ts'
import type { MatrixEntry, Progress } from './progress-model.ts'

/** So many sheets the server takes at once. */
const MOST = 5000

/** Confirms every signed sheet of the entries shown, at most as many at once as the server takes. */
export function ConfirmSigned(props: {
  sessionId: string
  live: Live<unknown, SheetView | null>
  entries: readonly MatrixEntry[]
  progress: Progress
}) {
  const act = createAct()
  const signed = () => {
    const ids = new Set(props.entries.map(({ id }) => id))
    return sheetsNow(props.live).flatMap(([key, view]) => {
      const [, entryId = '', subCriterionId = ''] = key.split(':')
      return view.state === 'signed' && ids.has(entryId) ? [{ entryId, subCriterionId }] : []
    })
  }
  const confirm = async () => {
    const sheets = signed().slice(0, MOST)
    const n = sheets.length
    if (n === 0) return
    const words = { title: t('sessions.confirmTitle', { n }), lost: t('sessions.confirmLost') }
    if (!(await confirmAct({ ...words, verb: t('sessions.confirmSigned', { n }), kind: 'primary' }))) return
    if (!(await act.send('POST', `/api/sessions/${props.sessionId}/sign-offs`, { sheets }))) return sayError(act.error)
    sayDone(t('sessions.confirmed', { n }))
  }
  const shown = createMemo(on([() => props.progress, () => props.entries], () => signed().length))
  return (
    <Button
      kind="primary"
      icon={<Stamp class="size-5" aria-hidden="true" />}
      busy={act.busy}
      disabled={shown() === 0}
      onClick={() => void confirm()}
    >
      {t('sessions.confirmSigned', { n: formatNumber(shown()) })}
    </Button>
  )
}
