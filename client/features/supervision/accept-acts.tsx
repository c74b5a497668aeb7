import { A } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { FindingView } from '#domain/supervision/contract'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'

/** A supervisor accepts the chief judge's answer, or sends it back with a reason. */
export function AcceptActs(props: { disciplineId: string; of: FindingView; inDoor?: boolean }) {
  const accepting = createAct()
  const sending = createAct()
  const [asking, setAsking] = createSignal(false)
  const at = () => `/api/disciplines/${props.disciplineId}/recheck`
  const path = () => `${at()}/findings/${props.of.id}/acceptance`
  const said = (accepted: boolean, words: string) => ({ acceptance: { accepted, words, seen: props.of.sheet.seen } })
  const accept = async () => {
    if (!(await accepting.send('POST', path(), said(true, '')))) return sayError(accepting.error)
    refreshRemotes(at())
    sayDone(t('recheck.acceptDone'))
  }
  const sendBack = async (words: string) => {
    if (!(await sending.send('POST', path(), said(false, words)))) return
    setAsking(false)
    refreshRemotes(at())
    sayDone(t('recheck.sendBackDone'))
  }
  return (
    <div class="flex flex-wrap items-center gap-3 pt-1">
      <Button kind="primary" size="large" busy={accepting.busy} onClick={() => void accept()}>
        {t('recheck.accept')}
      </Button>
      <Button size="large" onClick={() => setAsking(true)}>
        {t('recheck.sendBack')}
      </Button>
      <Show when={props.inDoor}>
        <A
          class="inline-flex min-h-14 items-center px-2 font-medium text-15"
          href={`/supervise/rechecks/${props.disciplineId}/entries/${props.of.entry.id}?sheet=${props.of.sheet.subCriterionId}`}
        >
          {t('recheck.lookFirst')}
        </A>
      </Show>
      <ReasonDialog
        open={asking()}
        title={t('recheck.sendBackTitle', { n: props.of.number })}
        more={t('recheck.sendBackMore')}
        verb={t('recheck.sendBack')}
        act={sending}
        onClose={() => setAsking(false)}
        onGive={(words) => void sendBack(words)}
      />
    </div>
  )
}
