import UserRoundX from 'lucide-solid/icons/user-round-x'
import { createSignal, For, Show } from 'solid-js'
import type { SetAsideView } from '#domain/scoring/set-aside'
import { createAct } from '../../lib/act.ts'
import { entryTag } from '../../lib/entry-tag.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Status } from '../../ui/status.tsx'
import { sayDone } from '../desk/say.ts'
import type { RosterAnswer } from '../rosters/roster-answer.ts'
import type { MatrixEntry } from './progress-model.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { ReplaceJudgeForm } from './replace-judge-form.tsx'
import { SetAsideForm } from './set-aside-form.tsx'

/** Judges who were replaced and marks that were set aside, behind a button; the chief judge does both here. */
export function AsideDrawer(props: {
  sessionId: string
  eventId: string
  roster: RosterAnswer
  entries: readonly MatrixEntry[]
  leads: boolean
}) {
  const [open, setOpen] = createSignal(false)
  const [restoring, setRestoring] = createSignal<SetAsideView | null>(null)
  const act = createAct()
  const path = () => `/api/sessions/${props.sessionId}/set-asides`
  const found = createRemote<{ setAsides: SetAsideView[] }>(() => (open() ? path() : null))
  const restore = async (reason: string) => {
    if (!(await act.send('POST', `${path()}/${restoring()?.id}/restore`, { reason }))) return
    setRestoring(null)
    found.refresh()
    sayDone(t('aside.restored'))
  }
  return (
    <>
      <Button icon={<UserRoundX class="size-5" aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('aside.title')}
      </Button>
      <Drawer
        open={open()}
        onOpen={setOpen}
        title={t('aside.title')}
        more={t('aside.more')}
        closeName={t('common.close')}
      >
        <div class="grid gap-8">
          <Show when={props.leads}>
            <ReplaceJudgeForm {...props} onDone={() => found.refresh()} />
            <SetAsideForm {...props} onDone={() => found.refresh()} />
          </Show>
          <section class="grid gap-3">
            <h3 class="text-17">{t('aside.record')}</h3>
            <Remote of={found}>
              {(answer) => (
                <ol class="grid border-line border-t">
                  <For each={answer().setAsides} fallback={<li class="py-4 text-15 text-muted">{t('aside.none')}</li>}>
                    {(one) => (
                      <AsideLine
                        of={one}
                        entries={props.entries}
                        onRestore={
                          props.leads && !one.restored && !one.replacedBy && one.marks.length > 0
                            ? () => setRestoring(one)
                            : null
                        }
                      />
                    )}
                  </For>
                </ol>
              )}
            </Remote>
          </section>
        </div>
      </Drawer>
      <ReasonDialog
        open={restoring() !== null}
        title={t('aside.restoreTitle')}
        more={t('aside.restoreMore')}
        verb={t('aside.restore')}
        act={act}
        onClose={() => setRestoring(null)}
        onGive={(reason) => void restore(reason)}
      />
    </>
  )
}

function AsideLine(props: { of: SetAsideView; entries: readonly MatrixEntry[]; onRestore: (() => void) | null }) {
  const tagOf = (entryId: string) => {
    const entry = props.entries.find(({ id }) => id === entryId)
    return entry ? entryTag(entry) : t('aside.movedEntry')
  }
  const title = () =>
    props.of.replacedBy
      ? t('aside.replacedBy', { from: props.of.judge.name, to: props.of.replacedBy.name })
      : t('aside.asideOf', { name: props.of.judge.name, n: props.of.marks.length })
  return (
    <li class="grid gap-1 border-line border-b py-4 text-15">
      <div class="flex items-start gap-4">
        <p class="min-w-0 flex-1 font-medium">{title()}</p>
        <Show when={props.of.restored}>
          <Status state="stored" word={t('aside.isRestored')} />
        </Show>
        <Show when={props.onRestore}>
          {(restore) => (
            <Button kind="quiet" class="-me-3 -my-2 shrink-0" onClick={() => restore()()}>
              {t('aside.restore')}
            </Button>
          )}
        </Show>
      </div>
      <p class="wrap-anywhere">{props.of.done.reason}</p>
      <p class="text-13 text-muted">
        {t('aside.doneBy', { name: props.of.done.by, time: formatDateTime(props.of.done.at) })}
      </p>
      <Show when={props.of.keptIds.length > 0}>
        <p class="text-13 text-muted">
          {t('aside.kept', { entries: props.of.keptIds.map(tagOf).join(t('aside.comma')) })}
        </p>
      </Show>
      <Show when={props.of.marks.length > 0}>
        <details>
          <summary class="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent">
            {t('aside.marks', { n: props.of.marks.length })}
          </summary>
          <ul class="grid gap-1 text-13">
            <For each={props.of.marks}>
              {({ entryId, aspect, round, value }) => (
                <li class="flex gap-4 tabular-nums">
                  <span class="min-w-0 flex-1 truncate">{tagOf(entryId)}</span>
                  <span>{round > 1 ? t('aside.inRound', { aspect, round }) : aspect}</span>
                  <span class="w-16 text-end text-muted line-through">
                    {value === 'absent' ? t('aside.absent') : value}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
      <Show when={props.of.restored}>
        {(restored) => (
          <p class="text-13 text-muted">
            {t('aside.restoredBy', {
              name: restored().by,
              time: formatDateTime(restored().at),
              reason: restored().reason,
            })}
          </p>
        )}
      </Show>
    </li>
  )
}
