import Hourglass from 'lucide-solid/icons/hourglass'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { Button } from '../ui/button.tsx'
import { EmptyState, ErrorState, Skeleton } from '../ui/states.tsx'
import { FaultError, OfflineError, RefusedError, SignedOutError, troubleOf } from './http.ts'
import type { RemoteData } from './remote.ts'
import { t } from './text/index.ts'
import { refusalText } from './text/refusal.ts'

/** An error in full: what happened, why, what to do. `retry` is offered where it can help. */
export function ErrorNotice(props: { error: unknown; retry?: () => void }) {
  const again = () => (
    <Show when={props.retry}>
      {(retry) => (
        <Button kind="primary" onClick={() => retry()()}>
          {t('common.retry')}
        </Button>
      )}
    </Show>
  )
  const refused = () => (props.error instanceof RefusedError ? props.error : null)
  const requestId = () => (props.error instanceof FaultError ? props.error.requestId : null)
  return (
    <Switch
      fallback={
        <ErrorState
          title={t('common.faultTitle')}
          more={t('common.faultMore')}
          action={again()}
          requestId={requestId() && t('common.requestId', { id: requestId() ?? '' })}
        />
      }
    >
      <Match when={props.error instanceof OfflineError}>
        <ErrorState offline title={t('common.offline')} more={t('common.offlineMore')} action={again()} />
      </Match>
      <Match when={props.error instanceof SignedOutError}>
        <ErrorState
          title={t('common.signedOutTitle')}
          more={t('common.signedOutMore')}
          action={<a href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>{t('people.signIn')}</a>}
        />
      </Match>
      <Match when={troubleOf(props.error)}>
        {(trouble) => <ErrorState title={t(`refusals.${trouble()}`)} action={again()} />}
      </Match>
      <Match when={refused()}>{(refusal) => <ErrorState title={refusalText(refusal())} action={again()} />}</Match>
    </Switch>
  )
}

/** What was read from the server, in all its states alike: skeleton, error with a retry, empty, content. */
export function Remote<Data>(props: {
  of: RemoteData<Data>
  children: (data: () => Data) => JSX.Element
  /** What to show in place of the content where there is none; false or null shows the content. */
  empty?: (data: Data) => JSX.Element | false | null
  waiting?: JSX.Element
}) {
  return (
    <Switch fallback={props.waiting ?? <Skeleton name={t('common.loading')} />}>
      <Match when={props.of.busy && props.of.data === undefined}>
        <EmptyState icon={<Hourglass aria-hidden="true" />} title={t('common.busyTitle')} more={t('common.busyMore')} />
      </Match>
      <Match when={props.of.state === 'failed'}>
        <ErrorNotice error={props.of.error} retry={props.of.refresh} />
      </Match>
      <Match when={props.of.state === 'ready' && props.of.data !== undefined && { data: props.of.data }}>
        {(ready) => (
          <Show when={props.empty?.(ready().data)} fallback={props.children(() => ready().data)}>
            {(instead) => instead()}
          </Show>
        )}
      </Match>
    </Switch>
  )
}
