import Gavel from 'lucide-solid/icons/gavel'
import { createSignal, For, Show } from 'solid-js'
import type { PenaltyView } from '#domain/scoring/penalty'
import { createAct } from '../../lib/act.ts'
import { entryTag } from '../../lib/entry-tag.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Drawer } from '../../ui/dialog.tsx'
import { sayDone } from '../desk/say.ts'
import { PenaltyForm } from './penalty-form.tsx'
import type { MatrixEntry } from './progress-model.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** A module of the scheme, as a penalty names it. */
export interface PenaltyModule {
  readonly code: string
  readonly name: string
}

/** The penalties of a session, behind a button that counts them; the chief judge gives and withdraws them here. */
export function PenaltiesDrawer(props: {
  sessionId: string
  entries: readonly MatrixEntry[]
  modules: readonly PenaltyModule[]
  leads: boolean
}) {
  const [open, setOpen] = createSignal(false)
  const [withdrawing, setWithdrawing] = createSignal<PenaltyView | null>(null)
  const act = createAct()
  const path = () => `/api/sessions/${props.sessionId}/penalties`
  const found = createRemote<{ penalties: PenaltyView[] }>(path)
  const standing = () => found.data?.penalties.filter(({ withdrawn }) => !withdrawn).length ?? 0
  const withdraw = async (reason: string) => {
    const penalty = withdrawing()
    if (!penalty || !(await act.send('POST', `${path()}/${penalty.id}/withdraw`, { reason }))) return
    setWithdrawing(null)
    found.refresh()
    sayDone(t('penalties.withdrawn'))
  }
  return (
    <>
      <Button icon={<Gavel class="size-5" aria-hidden="true" />} onClick={() => setOpen(true)}>
        {standing() > 0 ? t('penalties.titleCount', { n: standing() }) : t('penalties.title')}
      </Button>
      <Drawer
        open={open()}
        onOpen={setOpen}
        title={t('penalties.title')}
        more={t('penalties.more')}
        closeName={t('common.close')}
      >
        <div class="grid gap-8">
          <Show when={props.leads}>
            <PenaltyForm
              path={path()}
              entries={props.entries}
              modules={props.modules}
              onGiven={() => found.refresh()}
            />
          </Show>
          <Remote of={found}>
            {(answer) => (
              <ol class="grid border-line border-t">
                <For
                  each={[...answer().penalties].reverse()}
                  fallback={<li class="py-4 text-15 text-muted">{t('penalties.none')}</li>}
                >
                  {(penalty) => (
                    <PenaltyLine
                      penalty={penalty}
                      entry={props.entries.find(({ id }) => id === penalty.entryId) ?? null}
                      onWithdraw={props.leads && !penalty.withdrawn ? () => setWithdrawing(penalty) : null}
                    />
                  )}
                </For>
              </ol>
            )}
          </Remote>
        </div>
      </Drawer>
      <ReasonDialog
        open={withdrawing() !== null}
        title={t('penalties.withdrawTitle')}
        more={t('penalties.withdrawMore')}
        verb={t('penalties.withdraw')}
        act={act}
        onClose={() => setWithdrawing(null)}
        onGive={(reason) => void withdraw(reason)}
      />
    </>
  )
}

function PenaltyLine(props: { penalty: PenaltyView; entry: MatrixEntry | null; onWithdraw: (() => void) | null }) {
  const what = () => {
    const { module, points } = props.penalty
    if (points === null) return t('penalties.out', { module: module ?? '' })
    return module === null ? t('penalties.off', { points }) : t('penalties.offModule', { points, module })
  }
  return (
    <li class="grid gap-1 border-line border-b py-4">
      <div class="flex items-start gap-4">
        <div class="min-w-0 flex-1">
          <p class={classNames('font-medium text-15', props.penalty.withdrawn && 'text-muted line-through')}>
            {props.entry && entryTag(props.entry)} · {what()}
          </p>
          <p class="text-15">
            {t(`penalties.cause-${props.penalty.cause}`)}: {props.penalty.reason}
          </p>
          <p class="text-13 text-muted">
            {t('penalties.givenBy', {
              name: props.penalty.given.by.name,
              time: formatDateTime(props.penalty.given.at),
            })}
          </p>
          <Show when={props.penalty.withdrawn}>
            {(withdrawn) => (
              <p class="text-13 text-muted">
                {t('penalties.withdrawnBy', {
                  name: withdrawn().by.name,
                  time: formatDateTime(withdrawn().at),
                  reason: withdrawn().reason,
                })}
              </p>
            )}
          </Show>
        </div>
        <Show when={props.onWithdraw}>
          {(withdraw) => (
            <Button kind="quiet" class="-me-3 shrink-0" onClick={() => withdraw()()}>
              {t('penalties.withdraw')}
            </Button>
          )}
        </Show>
      </div>
    </li>
  )
}
