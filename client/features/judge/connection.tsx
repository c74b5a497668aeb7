import CloudOff from 'lucide-solid/icons/cloud-off'
import LoaderCircle from 'lucide-solid/icons/loader-circle'
import { createEffect, createSignal, Match, on, onCleanup, Show, Switch } from 'solid-js'
import { failureOf } from '../../lib/outbox/failure.ts'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { Status } from '../../ui/status.tsx'
import { useJudge } from './judge-context.ts'
import { OutboxDrawer } from './outbox-drawer.tsx'

/** A mark that reaches the server sooner than this never shows as unsent above. */
const PATIENCE = 700

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

/** Follows a count, but leaves zero only once it has not been zero for a while. */
function createCalm(count: () => number): () => number {
  const [calm, setCalm] = createSignal(count())
  const [shows, setShows] = createSignal(count() > 0)
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(count, (now) => {
      setCalm(now)
      if (now > 0) timer ??= setTimeout(() => setShows(true), PATIENCE)
      else {
        clearTimeout(timer)
        timer = undefined
        setShows(false)
      }
    }),
  )
  onCleanup(() => clearTimeout(timer))
  return () => (shows() ? calm() : 0)
}

/** A session that waits, or a mark that is refused, is no lost connection. */
const isUnreachable = (sendError: unknown) => Boolean(sendError) && failureOf(sendError) === 'later'

/** The connection and the marks that are not on the server yet; pressed, it shows them one by one. */
export function Connection(props: { status?: 'connecting' | 'live' | 'stale' }) {
  const { outbox } = useJudge()
  const [open, setOpen] = createSignal(false)
  const online = createOnline()
  const unsent = createCalm(outbox.unsent)
  const refused = () => outbox.refused().length
  const lost = () => !online() || props.status === 'stale' || isUnreachable(outbox.standing().sendError)
  return (
    <>
      <button
        type="button"
        data-connection={lost() ? 'lost' : 'there'}
        data-unsent={outbox.unsent()}
        aria-label={t('judge.connectionName', { n: outbox.unsent() })}
        onClick={() => setOpen(true)}
        class="inline-flex min-h-11 items-center gap-1.5 rounded-md px-1 transition-colors hover:bg-hover"
      >
        <Show when={lost()}>
          <span
            class={classNames(
              'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 py-1 text-13 font-medium',
              'bg-hover text-ink inset-ring inset-ring-line',
            )}
          >
            <CloudOff class="size-4 shrink-0" aria-hidden="true" />
            <span class="max-sm:sr-only">{online() ? t('judge.connectionLost') : t('common.offline')}</span>
          </span>
        </Show>
        <Switch>
          <Match when={refused() > 0}>
            <Status state="refused" word={t('judge.refusedCount', { n: refused() })} />
          </Match>
          <Match when={unsent() > 0}>
            <Status state="saved" word={t('judge.unsentCount', { n: unsent() })} />
          </Match>
          <Match when={!lost() && props.status !== 'connecting'}>
            <Status state="stored" word={t('judge.allSent')} />
          </Match>
          <Match when={!lost()}>
            <span class="inline-flex items-center gap-1.5 whitespace-nowrap text-13 text-muted">
              <LoaderCircle class="size-4 animate-turn" aria-hidden="true" />
              {t('common.connecting')}
            </span>
          </Match>
        </Switch>
      </button>
      <OutboxDrawer open={open()} onOpen={setOpen} />
    </>
  )
}
