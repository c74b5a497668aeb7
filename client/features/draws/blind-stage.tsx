import { createSignal, Show } from 'solid-js'
import { type BlindView, type Slip, type StageView, whyNotCommitStage } from '#domain/draws/blind'
import type { DrawView } from '#domain/draws/contract'
import { createAct } from '../../lib/act.ts'
import { me } from '../../lib/auth.ts'
import { call } from '../../lib/http.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/page.tsx'
import { Status } from '../../ui/status.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { may } from '../desk/access.ts'
import { DeskForm } from '../desk/form.tsx'
import type { AtDiscipline } from '../desk/frames.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { SourceField } from './new-draw.tsx'
import { RunDrawDialog } from './run-draw.tsx'
import { SlipsDialog } from './slips.tsx'

const names = { 1: 'draws.stage-1', 2: 'draws.stage-2', 3: 'draws.stage-3' } as const
const nameOf = ({ stage }: StageView) => t(names[stage as 1 | 2 | 3])

/** A stage, step by step: commit, run with the public value, hand out the slips. */
export function BlindStage(props: { stage: StageView; view: BlindView; at: AtDiscipline; path: string }) {
  const act = createAct()
  const [committing, setCommitting] = createSignal(false)
  const [running, setRunning] = createSignal<DrawView | null>(null)
  const [slips, setSlips] = createSignal<Slip[] | null>(null)
  const own = () => props.stage.officerId === me()?.person?.id
  const officer = () => may(['draw-officer'], props.at.event.id)
  const mayCommit = (reason: string | null) =>
    officer() &&
    !whyNotCommitStage(props.view, { stage: props.stage.stage, source: '', reason }, me()?.person?.id ?? '')
  const run = async () => {
    try {
      setRunning(await call<DrawView>('GET', `/api/draws/${props.stage.drawId}`))
    } catch (error) {
      sayError(error)
    }
  }
  const read = async () => {
    const answer = await act.send<{ slips: Slip[] }>('POST', `${props.path}/slips`, { stage: props.stage.stage })
    if (answer) setSlips(answer.slips)
    else sayError(act.error)
  }
  const more = () =>
    props.stage.officer &&
    [props.stage.officer, props.stage.source, props.stage.committedAt && formatDateTime(props.stage.committedAt)]
      .filter(Boolean)
      .join(' · ')
  return (
    <Section
      title={nameOf(props.stage)}
      more={more()}
      actions={
        <div class="flex flex-wrap items-center gap-3">
          <StageStatus stage={props.stage} />
          <Show when={!props.stage.drawId && mayCommit(null)}>
            <Button kind="primary" onClick={() => setCommitting(true)}>
              {t('draws.begin')}
            </Button>
          </Show>
          <Show when={props.stage.drawId && !props.stage.drawnAt && own()}>
            <Button kind="primary" onClick={() => void run()}>
              {t('draws.run')}
            </Button>
          </Show>
          <Show when={props.stage.drawnAt && (own() || (officer() && props.view.openedAt))}>
            <Button busy={act.busy} onClick={() => void read()}>
              {t('draws.slips')}
            </Button>
          </Show>
          <Show when={props.stage.drawId && mayCommit('…')}>
            <Button onClick={() => setCommitting(true)}>{t('draws.again')}</Button>
          </Show>
          <Show when={props.stage.drawId}>
            {(id) => (
              <a class="inline-flex min-h-11 items-center" href={`/draws/${id()}`} target="_blank" rel="noopener">
                {t('draws.open')}
              </a>
            )}
          </Show>
        </div>
      }
    >
      <CommitDialog
        open={committing()}
        onClose={() => setCommitting(false)}
        stage={props.stage}
        path={props.path}
        again={props.stage.drawId !== null}
      />
      <RunDrawDialog draw={running()} onClose={() => setRunning(null)} onRun={() => refreshRemotes(props.path)} />
      <SlipsDialog slips={slips()} name={nameOf(props.stage)} onClose={() => setSlips(null)} />
    </Section>
  )
}

function StageStatus(props: { stage: StageView }) {
  return (
    <Show when={props.stage.drawId} fallback={<span class="text-15 text-muted">{t('draws.notBegun')}</span>}>
      <Show when={props.stage.drawnAt} fallback={<Status state="waiting" word={t('draws.committed')} />}>
        <Status state="stored" word={t('draws.drawn')} />
      </Show>
    </Show>
  )
}

function CommitDialog(props: { open: boolean; onClose: () => void; stage: StageView; path: string; again: boolean }) {
  const act = createAct()
  const [tried, setTried] = createSignal(false)
  const [source, setSource] = createSignal('')
  const [reason, setReason] = createSignal('')
  const form = () => `commit-stage-${props.stage.stage}`
  const send = async () => {
    const body = {
      stage: props.stage.stage,
      source: source().trim(),
      reason: props.again ? reason().trim() : null,
    }
    if (!(await act.send('POST', `${props.path}/stages`, body))) return
    refreshRemotes(props.path)
    sayDone(t('draws.published'))
    props.onClose()
  }
  return (
    <Dialog
      open={props.open}
      onOpen={() => props.onClose()}
      title={t('draws.beginTitle', { stage: nameOf(props.stage) })}
      more={t('draws.beginMore')}
      closeName={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
          <Button type="submit" form={form()} kind="primary" busy={act.busy}>
            {t('draws.publish')}
          </Button>
        </>
      }
    >
      <DeskForm id={form()} act={act} onTry={() => setTried(true)} onSend={send}>
        <SourceField value={source()} onInput={setSource} tried={tried()} />
        <Show when={props.again}>
          <TextInput
            label={t('draws.reason')}
            name="reason"
            value={reason()}
            onInput={setReason}
            error={tried() && reason().trim().length < 3 ? t('draws.reasonNeeded') : null}
          />
        </Show>
      </DeskForm>
    </Dialog>
  )
}
