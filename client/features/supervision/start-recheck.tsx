import { createSignal } from 'solid-js'
import type { RecheckAnswer } from '#domain/supervision/contract'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DeskForm } from '../desk/form.tsx'
import { sayDone } from '../desk/say.ts'

/** Freezes the ranking for a re-check, and commits to the draw of its sample. */
export function StartRecheck(props: { disciplineId: string; of: RecheckAnswer; disabled: boolean }) {
  const act = createAct()
  const [open, setOpen] = createSignal(false)
  const [tried, setTried] = createSignal(false)
  const [source, setSource] = createSignal('')
  const path = () => `/api/disciplines/${props.disciplineId}/recheck`
  const words = () => {
    const { top, rest, drawn } = props.of.plan
    return drawn === rest ? t('recheck.startMoreAll', { n: top + rest }) : t('recheck.startMore', { top, rest, drawn })
  }
  const send = async () => {
    if (!(await act.send('POST', path(), { source: source().trim() }))) return
    setOpen(false)
    refreshRemotes(path())
    sayDone(t('recheck.begun'))
  }
  return (
    <>
      <Button kind="primary" size="large" disabled={props.disabled} onClick={() => setOpen(true)}>
        {t('recheck.start')}
      </Button>
      <Dialog
        open={open()}
        onOpen={setOpen}
        title={t('recheck.startTitle')}
        more={words()}
        closeName={t('common.close')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
            <Button type="submit" form="start-recheck" kind="primary" busy={act.busy}>
              {t('recheck.start')}
            </Button>
          </>
        }
      >
        <DeskForm id="start-recheck" act={act} onTry={() => setTried(true)} onSend={send}>
          <TextInput
            label={t('draws.source')}
            hint={t('draws.sourceHint')}
            name="source"
            maxLength={300}
            value={source()}
            onInput={setSource}
            error={tried() && source().trim().length < 3 ? t('draws.sourceNeeded') : null}
          />
        </DeskForm>
      </Dialog>
    </>
  )
}
