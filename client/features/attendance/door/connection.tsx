import CloudOff from 'lucide-solid/icons/cloud-off'
import { createSignal, For, type JSX, Match, onCleanup, Show, Switch } from 'solid-js'
import { errorText } from '../../../lib/act.ts'
import { troubleOf } from '../../../lib/http-errors.ts'
import { failureOf } from '../../../lib/outbox/failure.ts'
import { formatTime } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { refusalText } from '../../../lib/text/refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { Drawer } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { Status } from '../../../ui/status.tsx'
import type { KeptAct } from './act-outbox.ts'
import { useDoors } from './doorkeeper.ts'

/** Whether the device believes itself to have a network; reactive. */
function createOnline(): () => boolean {
  const [online, setOnline] = createSignal(navigator.onLine)
  const change = () => setOnline(navigator.onLine)
  addEventListener('online', change)
  addEventListener('offline', change)
  onCleanup(() => {
    removeEventListener('online', change)
    removeEventListener('offline', change)
  })
  return online
}

/** The connection and what is not on the server yet; pressed, it shows that one by one. */
export function Connection(props: { live?: 'connecting' | 'live' | 'stale' }) {
  const { keeper } = useDoors()
  const [open, setOpen] = createSignal(false)
  const online = createOnline()
  const unsent = () => keeper.unsent() + keeper.reports.all().filter(({ refusal }) => !refusal).length
  const refused = () => keeper.refused().length + keeper.reports.all().filter(({ refusal }) => refusal).length
  const unreachable = () => {
    const { sendError } = keeper.standing()
    return Boolean(sendError) && failureOf(sendError) === 'later'
  }
  const lost = () => !online() || props.live === 'stale' || unreachable()
  return (
    <>
      <button
        type="button"
        data-connection={lost() ? 'lost' : 'there'}
        data-unsent={unsent()}
        aria-label={t('checkin.connectionName', { n: unsent() })}
        onClick={() => setOpen(true)}
        class="inline-flex min-h-11 items-center gap-1.5 rounded-md px-1 transition-colors hover:bg-hover"
      >
        <Show when={lost()}>
          <span class="inline-flex items-center gap-1.5 whitespace-nowrap rounded-full bg-hover px-2.5 py-1 font-medium text-13 text-ink inset-ring inset-ring-line">
            <CloudOff class="size-4 shrink-0" aria-hidden="true" />
            <span class="max-sm:sr-only">{online() ? t('checkin.lost') : t('checkin.offline')}</span>
          </span>
        </Show>
        <Switch>
          <Match when={refused() > 0}>
            <Status state="refused" word={t('checkin.refused', { n: refused() })} />
          </Match>
          <Match when={unsent() > 0}>
            <Status state="saved" word={t('checkin.unsent', { n: unsent() })} />
          </Match>
          <Match when={!lost()}>
            <Status state="stored" word={t('checkin.allSent')} />
          </Match>
        </Switch>
      </button>
      <OutboxDrawer open={open()} onOpen={setOpen} />
    </>
  )
}

function whyUnsent(error: unknown): string {
  const trouble = troubleOf(error)
  return trouble ? t(`checkin.kept-${trouble}`) : errorText(error)
}

function OutboxDrawer(props: { open: boolean; onOpen: (open: boolean) => void }) {
  const { keeper } = useDoors()
  const waiting = () => keeper.acts().filter(({ refusal }) => !refusal)
  const nothing = () => keeper.acts().length + keeper.reports.all().length === 0
  const send = () => {
    keeper.outbox.wake()
    keeper.reports.wake()
  }
  return (
    <Drawer
      open={props.open}
      onOpen={props.onOpen}
      title={t('checkin.outboxTitle')}
      more={t('checkin.outboxMore')}
      closeName={t('common.close')}
      actions={
        <Button size="large" onClick={send}>
          {t('checkin.sendNow')}
        </Button>
      }
    >
      <div class="grid gap-6">
        <Show when={keeper.standing().sendError}>
          {(error) => <p class="rounded-md bg-sunken p-4 text-15">{whyUnsent(error())}</p>}
        </Show>
        <Show when={nothing()}>
          <EmptyState title={t('checkin.outboxEmpty')} />
        </Show>
        <Acts
          title={<Status state="refused" word={t('checkin.refused', { n: keeper.refused().length })} />}
          acts={keeper.refused()}
          action={
            <Button onClick={() => keeper.outbox.dismiss(keeper.refused().map(({ commandId }) => commandId))}>
              {t('checkin.discard')}
            </Button>
          }
        />
        <Acts title={<Status state="saved" word={t('checkin.unsent', { n: waiting().length })} />} acts={waiting()} />
        <Reports />
      </div>
    </Drawer>
  )
}

function Reports() {
  const { keeper } = useDoors()
  const waiting = () => keeper.reports.all().filter(({ refusal }) => !refusal)
  return (
    <>
      <Show when={waiting().length > 0}>
        <p class="text-15">{t('checkin.violationsWaiting', { n: waiting().length })}</p>
      </Show>
      <For each={keeper.reports.all().filter(({ refusal }) => refusal)}>
        {(report) => (
          <div class="flex items-center gap-3 text-15 text-refused">
            <span class="min-w-0 flex-1">
              {t('checkin.violationRefused', { why: report.refusal ? refusalText(report.refusal) : '' })}
            </span>
            <Button onClick={() => keeper.reports.dismiss(report.commandId)}>{t('checkin.discard')}</Button>
          </div>
        )}
      </For>
    </>
  )
}

/** Acts one by one. */
function Acts(props: { title: JSX.Element; acts: readonly KeptAct[]; action?: JSX.Element }) {
  const { ready } = useDoors()
  const nameOf = ({ sessionId, entryIds }: KeptAct) => {
    const [only, ...more] = entryIds
    const seat = ready.load(sessionId)?.seats.find(({ entryId }) => entryId === only)
    return more.length > 0 ? t('checkin.people', { n: entryIds.length }) : (seat?.name ?? '')
  }
  return (
    <Show when={props.acts.length > 0}>
      <section class="grid gap-2">
        <div class="flex flex-wrap items-center justify-between gap-2">
          {props.title}
          {props.action}
        </div>
        <ul class="grid divide-y divide-line border-line border-y">
          <For each={props.acts}>
            {(act) => (
              <li class="grid gap-0.5 py-3 text-15">
                <span class="flex gap-3">
                  <span class="min-w-0 flex-1 truncate">{nameOf(act)}</span>
                  <span class="font-semibold">{t(`checkin.act-${act.kind}`)}</span>
                </span>
                <span class="text-13 text-muted">{formatTime(act.saidAt)}</span>
                <Show when={act.refusal}>
                  {(refusal) => <span class="text-13 text-refused">{refusalText(refusal())}</span>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
