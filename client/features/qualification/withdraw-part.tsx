import { createSignal, For, Show } from 'solid-js'
import { type BulkActView, type BulkKind, bulkKinds } from '#domain/registration/bulk'
import type { EntryView } from '#domain/registration/contract'
import { createAct } from '../../lib/act.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'

/** Marks many entries absent, or withdraws them, at once, and brings them back as one. */
export function WithdrawPart(props: { disciplineId: string; canEdit: boolean }) {
  const act = createAct()
  const at = () => `/api/disciplines/${props.disciplineId}`
  const entries = createRemote<{ entries: EntryView[] }>(() => `${at()}/entries`)
  const acts = createRemote<{ acts: BulkActView[] }>(() => `${at()}/bulk`)
  const [chosen, setChosen] = createSignal<readonly string[]>([])
  const [asking, setAsking] = createSignal<BulkKind>('mark-absent')
  const [open, setOpen] = createSignal(false)
  const standing = () => (entries.data?.entries ?? []).filter(({ withdrawnAt, absentAt }) => !withdrawnAt && !absentAt)
  const refresh = () => {
    entries.refresh()
    acts.refresh()
  }
  const ask = (kind: BulkKind) => {
    setAsking(kind)
    setOpen(true)
  }
  const give = async (reason: string) => {
    const body = { entryIds: chosen(), reason }
    const path = asking() === 'mark-absent' ? 'absent' : 'withdraw'
    if (!(await act.send('POST', `${at()}/entries/${path}`, body))) return
    sayDone(t(`qualification.done-${asking()}`, { n: chosen().length }))
    setOpen(false)
    setChosen([])
    refresh()
  }
  const undo = async (id: string) => {
    if (!(await act.send('POST', `${at()}/bulk/${id}/undo`))) return sayError(act.error)
    sayDone(t('qualification.undone'))
    refresh()
  }
  const toggle = (id: string, on: boolean) => setChosen(on ? [...chosen(), id] : chosen().filter((one) => one !== id))
  return (
    <Section
      title={t('qualification.bulk')}
      more={t('qualification.bulkMore')}
      actions={
        <Show when={props.canEdit}>
          <For each={bulkKinds}>
            {(kind) => (
              <Button disabled={chosen().length === 0} onClick={() => ask(kind)}>
                {t(`qualification.do-${kind}`, { n: chosen().length })}
              </Button>
            )}
          </For>
        </Show>
      }
    >
      <Show when={props.canEdit}>
        <Remote of={entries}>
          {() => (
            <ul class="grid max-h-96 gap-x-6 overflow-y-auto sm:grid-cols-2 lg:grid-cols-3">
              <For each={standing()}>
                {({ id, number, name }) => (
                  <li>
                    <label class="flex min-h-11 items-center gap-3 border-line border-b text-15">
                      <input
                        type="checkbox"
                        class="size-5 accent-accent"
                        checked={chosen().includes(id)}
                        onChange={(event) => toggle(id, event.currentTarget.checked)}
                      />
                      <span class="w-10 text-end text-muted tabular-nums">{number}</span>
                      <span class="min-w-0 flex-1 truncate">{name}</span>
                    </label>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Remote>
      </Show>
      <Remote of={acts}>
        {(found) => (
          <ul class="grid">
            <For each={found().acts} fallback={<li class="text-15 text-muted">{t('qualification.noBulk')}</li>}>
              {({ id, kind, count, reason, at, undoneAt }) => (
                <li class="flex min-h-14 flex-wrap items-center gap-x-5 border-line border-b py-2 text-15">
                  <span class="min-w-0 flex-1 basis-56">
                    <span class="block font-medium">{t(`qualification.done-${kind}`, { n: count })}</span>
                    <span class="block text-13 text-muted">
                      {formatDateTime(at)} · {reason}
                    </span>
                  </span>
                  <Show
                    when={!undoneAt}
                    fallback={
                      <span class="text-muted">
                        {t('qualification.undoneAt', { time: formatDateTime(undoneAt ?? '') })}
                      </span>
                    }
                  >
                    <Show when={props.canEdit}>
                      <Button busy={act.busy} onClick={() => void undo(id)}>
                        {t('qualification.undo')}
                      </Button>
                    </Show>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        )}
      </Remote>
      <ReasonDialog
        open={open()}
        title={t(`qualification.do-${asking()}`, { n: chosen().length })}
        more={t(`qualification.more-${asking()}`)}
        verb={t(`qualification.do-${asking()}`, { n: chosen().length })}
        act={act}
        onClose={() => setOpen(false)}
        onGive={(reason) => void give(reason)}
      />
    </Section>
  )
}
